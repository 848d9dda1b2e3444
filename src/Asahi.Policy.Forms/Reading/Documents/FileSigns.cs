namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>ファイルの印。What the first bytes say of a file that is no text.</summary>
internal static class FileSigns
{
    private static readonly (byte[] Sign, string Name)[] _known =
    [
        ("%PDF"u8.ToArray(), "PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "画像（PNG）"),
        ([0xFF, 0xD8, 0xFF], "画像（JPEG）"),
        ("GIF8"u8.ToArray(), "画像（GIF）"),
        ("RIFF"u8.ToArray(), "画像や音声"),
        ("{\\rtf"u8.ToArray(), "リッチテキスト（RTF）"),
        ([0xD0, 0xCF, 0x11, 0xE0], "古い形式のOffice文書（.xls、.doc）か、パスワードつきの文書"),
        ([0x1F, 0x8B], "圧縮ファイル"),
        ("7z"u8.ToArray(), "圧縮ファイル"),
        ("MIME-Version:"u8.ToArray(), "MHTML"),
    ];

    /// <exception cref="UnreadableSourceException">It is a kind of file that is no text.</exception>
    public static void RequireText(ReadOnlySpan<byte> bytes)
    {
        foreach (var (sign, name) in _known)
        {
            if (bytes.StartsWith(sign))
            {
                throw new UnreadableSourceException($"{name}は読めません。ページの文字をテキストで保存したものか、保存したHTMLを選んでください。");
            }
        }
    }
}
