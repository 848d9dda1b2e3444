namespace Asahi.Policy.Web.Features.Announcing;

/// <summary>What this feature is made of.</summary>
internal static class AnnouncingFeature
{
    public static IServiceCollection AddAnnouncing(this IServiceCollection services) => services
        .AddScoped<AnnouncingQueries>()
        .AddScoped<AnnouncingCommands>();
}
