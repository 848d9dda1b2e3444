using Asahi.Policy.Data.Sqlite.Blackenings;

namespace Asahi.Policy.Web.Features.Blackenings;

/// <summary>What this feature is made of.</summary>
internal static class BlackeningsFeature
{
    public static IServiceCollection AddBlackenings(this IServiceCollection services) => services
        .AddScoped<RecordBlackening>()
        .AddScoped<BlackeningsQueries>()
        .AddScoped<BlackeningsCommands>();
}
