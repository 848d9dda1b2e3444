using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Web.Site.Corrections;

/// <summary>A change in a few words (評価：順調でない → 順調). A long text is only named: who wants to read it follows the link.</summary>
public static class ChangeInWords
{
    private const int Longest = 120;

    /// <summary>The old and the new value. Null: too long, or more than one line.</summary>
    public static (string Before, string After)? Values(FieldChange change) =>
        IsShort(change.Before) && IsShort(change.After) ? (change.Before ?? "（なし）", change.After ?? "（なし）") : null;

    /// <summary>The whole, in a line.</summary>
    public static string Of(FieldChange change) => Values(change) is var (before, after)
        ? $"{change.Label}：{before} → {after}"
        : change.Before is null ? $"{change.Label}を加えました"
        : change.After is null ? $"{change.Label}を除きました"
        : $"{change.Label}を書き換えました";

    private static bool IsShort(string? value) =>
        value is null || (value.Length <= Longest && !value.Contains('\n', StringComparison.Ordinal));
}
