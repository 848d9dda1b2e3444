namespace Asahi.Policy.Web.Features.Entries;

/// <summary>What this feature is made of.</summary>
internal static class EntriesFeature
{
    public static IServiceCollection AddEntries(this IServiceCollection services) => services
        .AddScoped<EntryQueries>()
        .AddScoped<EntryCommands>()
        .AddScoped<ReviewCommands>();
}
