using System.Globalization;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>How long ago something was.</summary>
internal static class Ago
{
    public static string Of(DateTime at, DateTime now) => (now - at).TotalMinutes switch
    {
        < 1 => "いま",
        < 60 and var minutes => string.Create(CultureInfo.InvariantCulture, $"{(int)minutes}分前"),
        _ => JapanTime.Clock(at),
    };
}
