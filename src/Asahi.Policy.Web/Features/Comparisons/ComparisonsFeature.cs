using Asahi.Policy.Data;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>What this feature is made of.</summary>
internal static class ComparisonsFeature
{
    public static IServiceCollection AddComparisons(this IServiceCollection services) => services
        .AddScoped<ComparisonQueries>()
        .AddSingleton<ComparedYears>()
        .AddForgetting<ComparedYears>();
}
