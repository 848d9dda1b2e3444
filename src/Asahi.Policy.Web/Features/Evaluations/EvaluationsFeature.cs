namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>What this feature is made of.</summary>
internal static class EvaluationsFeature
{
    public static IServiceCollection AddEvaluations(this IServiceCollection services) => services
        .AddScoped<EvaluationQueries>()
        .AddScoped<EvaluationCommands>()
        .AddScoped<ReviewCommands>();
}
