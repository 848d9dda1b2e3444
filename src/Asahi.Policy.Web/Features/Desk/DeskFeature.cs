namespace Asahi.Policy.Web.Features.Desk;

/// <summary>What this feature is made of.</summary>
internal static class DeskFeature
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddScoped<BoardQueries>()
        .AddScoped<BoardConcerns>()
        .AddScoped<DeskQueries>()
        .AddScoped<AssignmentCommands>();
}
