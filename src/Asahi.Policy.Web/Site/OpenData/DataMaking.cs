using Asahi.Policy.Data;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>What the making of open data consists of.</summary>
internal static class DataMaking
{
    public static IServiceCollection AddDataMaking(this IServiceCollection services) => services
        .AddSingleton<DataFiles>()
        .AddSingleton<DataMarks>()
        .AddSingleton<WholeFiles>()
        .AddForgetting<WholeFiles>();
}
