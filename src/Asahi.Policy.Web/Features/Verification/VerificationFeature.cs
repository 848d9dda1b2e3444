namespace Asahi.Policy.Web.Features.Verification;

/// <summary>What this feature is made of.</summary>
internal static class VerificationFeature
{
    public static IServiceCollection AddVerification(this IServiceCollection services) => services
        .AddScoped<VerificationQueries>();
}
