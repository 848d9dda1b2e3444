using Asahi.Policy.Data;
using Asahi.Policy.Web.Features.Search.Finding;

namespace Asahi.Policy.Web.Features.Search;

/// <summary>What this feature is made of.</summary>
internal static class SearchFeature
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<SearchQueries>()
        .AddSingleton<SearchShelf>()
        .AddForgetting<SearchShelf>();
}
