using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>ブックから、いつ描いたかの跡を消す。What is left depends on the content alone.</summary>
internal static partial class BookSeal
{
    private const string Relations = "_rels/.rels";
    private const string Types = "[Content_Types].xml";

    // The earliest that an archive can name; the time that counts stands in the properties of the book.
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>同じ内容のブックを、いつも同じバイト列にする。</summary>
    /// <param name="book">描いたばかりのブック。</param>
    /// <param name="madeAt">作成時刻として残すもの（UTC）。</param>
    public static byte[] Apply(byte[] book, DateTime madeAt)
    {
        using var sealedBook = new MemoryStream();
        Apply(book, madeAt, sealedBook, _ => null);

        return sealedBook.ToArray();
    }

    /// <summary>同じ内容のブックを、いつも同じバイト列にして書く。</summary>
    /// <param name="book">描いたばかりのブック。</param>
    /// <param name="madeAt">作成時刻として残すもの（UTC）。</param>
    /// <param name="target">書き先。</param>
    /// <param name="instead">ある部分の代わりに入れるもの。Null: the part as it is.</param>
    public static void Apply(byte[] book, DateTime madeAt, Stream target, Func<string, Stream?> instead)
    {
        using var from = new ZipArchive(new MemoryStream(Dated(book, madeAt)));
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

        foreach (var entry in from.Entries)
        {
            Copy(entry, to, instead(entry.FullName));
        }
    }

    private static byte[] Dated(byte[] book, DateTime madeAt)
    {
        using var stream = new MemoryStream();
        stream.Write(book);

        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            document.PackageProperties.Created = madeAt;
            document.PackageProperties.Modified = madeAt;
        }

        return stream.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive to, Stream? instead)
    {
        var copy = to.CreateEntry(Named(entry.FullName));
        copy.LastWriteTime = _noTime;
        using var source = instead is null ? entry.Open() : null;
        using var target = copy.Open();

        if (source is null)
        {
            instead!.CopyTo(target);
        }
        else if (entry.FullName is Relations or Types)
        {
            using var reader = new StreamReader(source);
            target.Write(Encoding.UTF8.GetBytes(Numbered(Named(reader.ReadToEnd()))));
        }
        else
        {
            source.CopyTo(target);
        }
    }

    // The part that holds title and times is given another random name with each drawing, and so are the relations to it and to the book.
    private static string Named(string text) => Properties().Replace(text, "$1core.psmdcp");

    private static string Numbered(string text)
    {
        var number = 0;

        return RandomId().Replace(text, _ => string.Create(CultureInfo.InvariantCulture, $"Id=\"R{++number}\""));
    }

    [GeneratedRegex(@"(core-properties/)[0-9a-f]+\.psmdcp")]
    private static partial Regex Properties();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"")]
    private static partial Regex RandomId();
}
