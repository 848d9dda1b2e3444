namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What this feature is made of.</summary>
internal static class PublicationFeature
{
    public static IServiceCollection AddPublication(this IServiceCollection services) => services
        .AddScoped<PublicationQueries>()
        .AddScoped<Preparations>()
        .AddScoped<EditionMaking>()
        .AddScoped<Firing>()
        .AddScoped<AheadMaking>()
        .AddHostedService<FiringWorker>()
        .AddHostedService<AheadWorker>()
        .AddScoped<PublicationWrites>()
        .AddScoped<RequestCommands>()
        .AddScoped<SettlingCommands>();
}
