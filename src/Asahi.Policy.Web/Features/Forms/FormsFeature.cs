namespace Asahi.Policy.Web.Features.Forms;

/// <summary>What this feature is made of.</summary>
internal static class FormsFeature
{
    public static IServiceCollection AddForms(this IServiceCollection services) => services
        .AddScoped<FormQueries>()
        .AddHostedService<FormFileWorker>();
}
