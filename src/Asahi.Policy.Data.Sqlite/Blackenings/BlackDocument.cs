using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Data.Sqlite.Blackenings;

/// <summary>原資料の墨消し。Of the bytes of a document as it was sent in: text in any encoding, or a workbook, part by part.</summary>
internal static partial class BlackDocument
{
    /// <summary>消す。</summary>
    /// <param name="bytes">内容。</param>
    /// <param name="words">消す語。</param>
    /// <returns>内容が変わったか、と残りの内容。Content null: it stands there in a way that cannot be cut out, and the document has to go whole.</returns>
    public static (bool IsTouched, byte[]? Content) Over(byte[] bytes, BlackWords words)
    {
        if (bytes is [(byte)'P', (byte)'K', ..])
        {
            return OverZip(bytes, words);
        }

        var left = words.OverDocument(bytes);
        var rest = left ?? bytes;

        // Written letter by letter, or with marks in between: no telling where it begins.
        return IsHidden(Encoding.UTF8.GetString(rest), words) ? (true, null) : (left is not null, rest);
    }

    private static (bool IsTouched, byte[]? Content) OverZip(byte[] bytes, BlackWords words)
    {
        var isTouched = false;
        using var made = new MemoryStream();

        try
        {
            using var from = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var part in from.Entries)
                {
                    var content = Read(part);
                    var left = words.OverDocument(content);
                    isTouched |= left is not null;

                    if (IsHidden(Encoding.UTF8.GetString(left ?? content), words))
                    {
                        return (true, null);
                    }

                    using var entry = to.CreateEntry(part.FullName).Open();
                    entry.Write(left ?? content);
                }
            }
        }
        catch (InvalidDataException)
        {
            return words.OverDocument(bytes) is null ? (false, bytes) : (true, null); // no archive after all
        }

        return isTouched ? (true, made.ToArray()) : (false, bytes);
    }

    private static byte[] Read(ZipArchiveEntry part)
    {
        using var content = part.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);

        return memory.ToArray();
    }

    private static bool IsHidden(string text, BlackWords words)
    {
        var plain = WebUtility.HtmlDecode(Tags().Replace(text, ""));

        return words.Texts.Any(word => plain.Contains(word, StringComparison.Ordinal));
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
