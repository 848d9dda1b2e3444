namespace Asahi.Policy.Web.Features.People;

/// <summary>What this feature is made of.</summary>
internal static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<PeopleQueries>()
        .AddScoped<PeopleCommands>();
}
