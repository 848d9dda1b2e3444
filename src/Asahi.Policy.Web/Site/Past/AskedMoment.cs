using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Site.Past;

/// <summary>The moment behind <c>?at=</c>: a day (as it ended), or a time of it, in Japan unless it says otherwise.</summary>
internal static partial class AskedMoment
{
    private const int Longest = 60;

    // No ward had a page before.
    private static readonly DateTime _earliest = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Reads a moment.</summary>
    /// <param name="typed">What stands in the address.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="moment">The moment (UTC).</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(string typed, DateTime now, out DateTime moment)
    {
        moment = default;
        var text = typed.Trim();

        if (text.Length is 0 or > Longest || Time(text) is not { } read)
        {
            if (text.Length > Longest || TypedDay.Read("日時", text, out var day) is not null || day is not { } asked)
            {
                return "日時は、2022-06-10 か 2022-06-10T14:00（日本時間）のように書いてください。";
            }

            // The whole of a day that has not ended yet is today's page so far.
            moment = JapanTime.At(asked, TimeOnly.MaxValue);
            moment = asked == JapanTime.DateOf(now) ? now : moment;
        }
        else
        {
            moment = read;
        }

        if (moment < _earliest)
        {
            return "古すぎる日時です。1990年から後の日時を書いてください。";
        }

        return moment > now ? $"まだ来ていない日時です。いまは{JapanTime.Moment(now)}です。" : null;
    }

    /// <summary>As it stands in addresses: to the last digit, so that it leads to the same line of the ledger.</summary>
    public static string Text(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static DateTime? Time(string text) =>
        Shape().Match(text) is { Success: true } match
        && DateTime.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? match.Groups["zone"].Value switch
            {
                "" => Utc(time, TimeSpan.FromHours(9)),
                "Z" => Utc(time, TimeSpan.Zero),
                var zone => TimeSpan.TryParseExact(zone[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var ahead)
                    && ahead.TotalHours <= 14
                        ? Utc(time, zone[0] == '-' ? -ahead : ahead)
                        : null,
            }
            : null;

    // At the ends of the calendar there is no other zone.
    private static DateTime? Utc(DateTime time, TimeSpan ahead) =>
        time.Year is > 1 and < 9999 ? DateTime.SpecifyKind(time - ahead, DateTimeKind.Utc) : null;

    // In an address, a plus that was not encoded is a blank.
    [GeneratedRegex(
        "^(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,7})?)?)(?<zone>Z|[-+ ][0-9]{2}:[0-9]{2})?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
