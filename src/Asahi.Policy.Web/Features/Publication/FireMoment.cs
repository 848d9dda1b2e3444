using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>The moment at which an edition is to become public (日本時間): a day and a minute of it, ahead of now and not further than a
/// year.</summary>
internal static partial class FireMoment
{
    private const int Furthest = 366;
    private const int Longest = 20;
    private const int LastYear = 9_000;

    /// <summary>At once, or at a moment.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("false", "すぐに", "承認したときに公開します"),
        new("true", "日時を決めて", "その時刻に、だれもいなくても公開されます"),
    ];

    /// <summary>Reads the moment.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="moment">The moment (UTC). Null: at once, or something is wrong.</param>
    /// <returns>What is wrong, by field.</returns>
    public static IReadOnlyList<(string Field, string Message)> Read(SettleInput input, DateTime now, out DateTime? moment)
    {
        moment = null;

        if (!input.IsTimed)
        {
            return [];
        }

        var odd = TypedDay.Read("公開する日", input.FireDay, out var day) ?? (day is null ? "公開する日を入力してください" : null);
        var wrong = Time(input.FireTime, out var time);

        if (odd is not null || wrong is not null)
        {
            return
            [
                .. new[] { ("fireDay", odd), ("fireTime", wrong) }.Where(it => it.Item2 is not null).Select(it => (it.Item1, it.Item2!)),
            ];
        }

        if (day < DecisionDay.Earliest || day!.Value.Year > LastYear)
        {
            return [("fireDay", "公開の日時は、いまより後、一年以内にしてください")];
        }

        var asked = JapanTime.At(day.Value, time);

        if (asked <= now)
        {
            return [("fireDay", $"公開の日時は、いまより後にしてください。いまは{JapanTime.Moment(now)}、入力された日時は{JapanTime.Moment(asked)}です")];
        }

        if (now != DateTime.MinValue && asked > now.AddDays(Furthest))
        {
            return [("fireDay", $"公開の日時は、一年以内にしてください。入力された日時は{JapanTime.Moment(asked)}です")];
        }

        moment = asked;

        return [];
    }

    private static string? Time(string? typed, out TimeOnly time)
    {
        time = default;
        var text = TypedText.TidyLine(typed);

        if (text.Length == 0)
        {
            return "公開する時刻を入力してください";
        }

        return TypedText.Fault("公開する時刻", text, Longest) is { } odd ? odd
            : Shape().Match(text.Normalize(NormalizationForm.FormKC)) is { Success: true } match
                && TimeOnly.TryParseExact(
                    $"{match.Groups["hour"].Value}:{(match.Groups["minute"] is { Success: true } minute ? minute.Value : "0")}",
                    "H:m",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out time)
                    ? null
                    : "公開する時刻は、14:00 か 14時30分 のように、0時から23時59分までで入力してください";
    }

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{1,2})|時(?:(?<minute>[0-9]{1,2})分)?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
