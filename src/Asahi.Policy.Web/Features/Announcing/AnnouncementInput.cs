using System.Globalization;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Web.Features.Announcing;

/// <summary>When the year goes on, as it was typed. All of it empty: the usual rule says.</summary>
public sealed record AnnouncementInput(Guid Key, int? Version, string? When, string? Month, string? Day, string? Words)
{
    public const string YearField = "when";
    public const string MonthField = "month";
    public const string DayField = "day";
    public const string WordsField = "words";

    public static AnnouncementInput Of(UpcomingUpdate? update, int version) => new(
        Guid.Empty,
        version,
        Text(update?.Year),
        Text(update?.Month),
        Text(update?.Day),
        update?.Words);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
