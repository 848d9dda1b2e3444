namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>What this feature is made of.</summary>
internal static class FeedsFeature
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services
        .AddScoped<FeedQueries>()
        .AddScoped<ItemFeedQueries>();
}
