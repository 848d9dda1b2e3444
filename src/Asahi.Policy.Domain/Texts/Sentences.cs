namespace Asahi.Policy.Domain.Texts;

/// <summary>文の終わり。Words of the program that are joined to a text of somebody else: whatever that ends in, the sentence ends once.</summary>
public static class Sentences
{
    private const string Stops = "。．.｡！!？?…‥⁉⁈‼♪☆";
    private const string Closes = "」』）)】〕］]〉》”’";
    private const string Open = "、，,;；：:・ 　\n\r\t";

    /// <summary>文を終える。A text that has ended stays as it is; one that has not gets its 「。」, in the place of a comma at its end. Two stops
    /// become one.</summary>
    public static string End(string text)
    {
        var end = text.TrimEnd([.. Open]);

        while (end is [.., '。' or '｡', '。' or '｡'])
        {
            end = end[..^1];
        }

        return end.Length == 0 || HasEnded(end) ? end : $"{end}。";
    }

    /// <summary>文をつなぐ。Each ended, one after the other; what says nothing is left out.</summary>
    public static string Join(params IEnumerable<string> texts) => string.Concat(texts.Select(End));

    // 「…した。」 has ended within its brackets, 「…した」 has not.
    private static bool HasEnded(string text)
    {
        var bare = text.TrimEnd([.. Closes]);

        return bare.Length > 0 && Stops.Contains(bare[^1], StringComparison.Ordinal);
    }
}
