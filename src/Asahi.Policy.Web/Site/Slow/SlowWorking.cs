namespace Asahi.Policy.Web.Site.Slow;

/// <summary>What the portal needs for work that takes long.</summary>
internal static class SlowWorking
{
    public static IServiceCollection AddSlowWork(this IServiceCollection services) => services
        .AddSingleton<SlowWork>();
}
