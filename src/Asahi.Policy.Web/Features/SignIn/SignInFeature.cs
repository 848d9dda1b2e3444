namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>What this feature is made of.</summary>
internal static class SignInFeature
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddScoped<SetUpCommands>();
}
