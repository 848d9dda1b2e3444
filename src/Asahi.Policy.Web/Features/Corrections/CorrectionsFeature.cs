using Asahi.Policy.Web.Site.Corrections;

namespace Asahi.Policy.Web.Features.Corrections;

/// <summary>What this feature is made of.</summary>
internal static class CorrectionsFeature
{
    public static IServiceCollection AddCorrections(this IServiceCollection services) => services.AddScoped<CorrectionLists>();
}
