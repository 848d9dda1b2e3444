namespace Asahi.Policy.Web.Features.Withdrawals;

/// <summary>What this feature is made of.</summary>
internal static class WithdrawalsFeature
{
    public static IServiceCollection AddWithdrawals(this IServiceCollection services) => services
        .AddScoped<WithdrawableParts>()
        .AddScoped<WithdrawalsQueries>()
        .AddScoped<WithdrawalsCommands>();
}
