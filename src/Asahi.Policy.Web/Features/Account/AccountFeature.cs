namespace Asahi.Policy.Web.Features.Account;

/// <summary>What this feature is made of.</summary>
internal static class AccountFeature
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services.AddScoped<MailCommands>();
}
