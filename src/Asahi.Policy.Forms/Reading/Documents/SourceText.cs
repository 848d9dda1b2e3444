using System.Text;

namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>原資料の文字。Bytes to lines, refusing what is no text of a policy.</summary>
internal static class SourceText
{
    /// <summary>1 MB: a hundred times the longest page known.</summary>
    public const int LargestSize = 1024 * 1024;

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
