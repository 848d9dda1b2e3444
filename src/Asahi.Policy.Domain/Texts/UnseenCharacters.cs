namespace Asahi.Policy.Domain.Texts;

/// <summary>目に見えない文字。Control characters and the like, which no page shows and no XLSX can carry.</summary>
public static class UnseenCharacters
{
    /// <summary>入っているかどうか。New lines and tabs are allowed in texts of several lines.</summary>
    public static bool Any(string text) =>
        text.Any(letter => char.IsControl(letter) && letter is not '\n' and not '\t') || text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0;
}
