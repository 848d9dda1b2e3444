namespace Asahi.Policy.Web.Features.History;

/// <summary>What this feature is made of.</summary>
internal static class HistoryFeature
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services
        .AddScoped<HistoryQueries>();
}
