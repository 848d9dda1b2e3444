namespace Asahi.Policy.Web.Features.Proof;

/// <summary>What this feature is made of.</summary>
internal static class ProofFeature
{
    public static IServiceCollection AddProof(this IServiceCollection services) => services.AddScoped<ProofQueries>();
}
