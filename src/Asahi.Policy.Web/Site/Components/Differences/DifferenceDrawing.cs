using Asahi.Policy.Data;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>What the drawing of differences consists of.</summary>
internal static class DifferenceDrawing
{
    public static IServiceCollection AddDifferences(this IServiceCollection services) => services
        .AddSingleton<DrawnDifferences>()
        .AddForgetting<DrawnDifferences>();
}
