using System.Text;

namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>原資料の文字。Bytes to lines, refusing what is no text of a policy.</summary>
internal static class SourceText
{
    /// <summary>1 MB: a hundred times the longest page known.</summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>Lines that are not blank: thirty times the longest page known.</summary>
    public const int MostLines = 20_000;

    /// <summary>Letters of one line: no text of a record is longer, and no page has lines half as long.</summary>
    public const int LongestLine = 20_000;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>行に分ける。Line ends are kept out, everything else as it is.</summary>
    /// <exception cref="UnreadableSourceException">Empty, huge, not UTF-8 or not a text.</exception>
    public static IReadOnlyList<string> Lines(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestSize)
        {
            throw new UnreadableSourceException($"大きすぎます（{bytes.Length:N0}バイト）。{LargestSize / 1024 / 1024}MBまで読めます。");
        }

        FileSigns.RequireText(bytes);
        var text = Decode(bytes).TrimStart('\uFEFF');

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableSourceException("中身がありません。");
        }

        if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
        {
            throw new UnreadableSourceException("文書ではない文字（制御文字）が含まれています。");
        }

        return text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>長さと数を確かめる。</summary>
    /// <exception cref="UnreadableSourceException">More lines, or a longer one, than any document of a policy has.</exception>
    public static void RequireModest(IReadOnlyList<string> lines)
    {
        if (lines.Count(line => line.Length > 0 && !string.IsNullOrWhiteSpace(line)) is var count and > MostLines)
        {
            throw new UnreadableSourceException($"行が多すぎます（{count:N0}行）。{MostLines:N0}行まで読めます。");
        }

        if (lines.Index().FirstOrDefault(it => it.Item.Length > LongestLine) is { Item: { } line, Index: var at })
        {
            throw new UnreadableSourceException($"{at + 1}行目が長すぎます（{line.Length:N0}字）。一行{LongestLine:N0}字まで読めます。");
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new UnreadableSourceException("文字コードがUTF-8ではありません。UTF-8で保存し直してください。", wrong);
        }
    }
}
