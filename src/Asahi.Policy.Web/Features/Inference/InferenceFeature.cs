namespace Asahi.Policy.Web.Features.Inference;

/// <summary>What this feature is made of.</summary>
internal static class InferenceFeature
{
    public static IServiceCollection AddInference(this IServiceCollection services) => services
        .AddScoped<InferenceQueries>()
        .AddScoped<InferenceCommands>();
}
