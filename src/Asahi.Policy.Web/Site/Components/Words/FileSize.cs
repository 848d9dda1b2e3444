using System.Globalization;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>The size of a file as the city's pages write it: 78.66KB, 1.05MB.</summary>
public static class FileSize
{
    private const double Kilo = 1024;

    public static string Text(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes}B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo:0.00}KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo / Kilo:0.00}MB"),
    };
}
