using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>What kind of change somebody reads first, and what nobody has to read.</summary>
public static partial class ChangeSorts
{
    /// <summary>An answer became another.</summary>
    public static bool IsVerdict(this FieldChange change) =>
        FieldDifference.IsAnswer(change.Before) && FieldDifference.IsAnswer(change.After);

    /// <summary>表記のみ。Only widths, blanks, line ends, 、 and 。 are others: what it says is the same. Signs between figures count.</summary>
    public static bool IsNotation(this FieldChange change) =>
        change is { Before: { } before, After: { } after }
        && !(before + after).Any(TextFolding.IsNumbering) // folded, a sign becomes a figure
        && Bare(before) is { Length: > 0 } bare && bare == Bare(after);

    /// <summary>Both values in a few words (順調でない → 順調, 9,339千円 → 9,500千円（＋161千円）). Null: they have to be read beside each other.</summary>
    public static string? InWords(this FieldChange change) => change switch
    {
        _ when change.IsVerdict() => $"{Words(change.Before!)} → {Words(change.After!)}",
        { Before: { } before, After: { } after } when Amount(before) is { } old && Amount(after) is { } now =>
            $"{before} → {after}（{(now < old ? "－" : "＋")}{ThousandYen.Text(Math.Abs(now - old))}）",
        _ => null,
    };

    // An answer without its mark.
    private static string Words(string answer) => answer[(answer.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static long? Amount(string text) => Amounts().Match(text) is { Success: true } match
        && long.TryParse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;

    private static string Bare(string text) => Signs().Replace(TextFolding.Fold(text), "");

    [GeneratedRegex("^([0-9]{1,3}(?:,[0-9]{3})*)千円$", RegexOptions.NonBacktracking)]
    private static partial Regex Amounts();

    // Thousands apart, a sign between two figures tells them apart.
    [GeneratedRegex(@"(?<![0-9])[\s、。]+|[\s、。]+(?![0-9])|(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex Signs();
}
