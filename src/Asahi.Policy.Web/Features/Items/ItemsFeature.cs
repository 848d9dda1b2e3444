using Asahi.Policy.Web.Site.Through;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>What this feature is made of.</summary>
internal static class ItemsFeature
{
    public static IServiceCollection AddItems(this IServiceCollection services) => services
        .AddScoped<ItemYears>();
}
