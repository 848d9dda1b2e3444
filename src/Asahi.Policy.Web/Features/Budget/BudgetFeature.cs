namespace Asahi.Policy.Web.Features.Budget;

/// <summary>What this feature is made of.</summary>
internal static class BudgetFeature
{
    public static IServiceCollection AddBudget(this IServiceCollection services) => services
        .AddScoped<BudgetQueries>();
}
