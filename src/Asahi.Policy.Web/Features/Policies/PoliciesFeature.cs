namespace Asahi.Policy.Web.Features.Policies;

/// <summary>What this feature is made of.</summary>
internal static class PoliciesFeature
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) => services
        .AddScoped<PolicyQueries>();
}
