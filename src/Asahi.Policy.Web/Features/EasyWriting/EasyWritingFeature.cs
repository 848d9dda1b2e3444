namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>What this feature is made of.</summary>
internal static class EasyWritingFeature
{
    public static IServiceCollection AddEasyWriting(this IServiceCollection services) => services
        .AddScoped<EasyWritingQueries>()
        .AddScoped<EasyWritingCommands>();
}
