using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading.OwnBooks;

/// <summary>Files from strangers: each is refused with one line, soon, and without eating the memory.</summary>
public sealed class HostileBookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void An_archive_that_unfolds_without_end() => Refused(Book(sheet: writer =>
    {
        var zeros = new string('0', 1_000_000);

        for (var at = 0; at < 400; at++)
        {
            writer.Write(zeros);
        }
    }), "中身が大きすぎます");

    [Fact]
    public void A_million_rows() => Refused(Book(sheet: writer =>
    {
        writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");

        for (var row = 1; row <= 1_000_000; row++)
        {
            writer.Write($"<row><c><v>{row * 7919}</v></c></row>");
        }

        writer.Write("</sheetData></worksheet>");
    }), "行が多すぎます");

    [Fact]
    public void A_text_longer_than_a_cell_is() => Refused(Book(
        sheet: writer =>
        {
            writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");

            for (var row = 1; row <= 200; row++)
            {
                writer.Write($"<row><c t=\"inlineStr\"><is>{string.Concat(Enumerable.Repeat("<t>" + new string('あ', 1_000) + "</t>", 50))}</is></c></row>");
            }

            writer.Write("</sheetData></worksheet>");
        }), "長すぎます");

    [Fact]
    public void A_text_that_is_meant_a_million_times()
    {
        var book = Book(
            sheet: writer => Rows(writer, 3_000, string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 200))),
            shared: writer => writer.Write($"<sst xmlns=\"{Main}\"><si><t>{new string('あ', 32_767)}</t></si></sst>"));

        Assert.True(book.Length < 200_000, $"{book.Length} bytes");
        RefusedInLittleMemory(book, "文章が長すぎます");
    }

    [Fact]
    public void Blank_cells_before_the_one_that_says_something()
    {
        var book = Book(sheet: writer => Rows(writer, 199_000, "<c r=\"GR1\"><v>1</v></c>"));

        Assert.True(book.Length < 200_000, $"{book.Length} bytes");
        RefusedInLittleMemory(book, "ますが多すぎます");
    }

    [Fact]
    public void Shared_texts_without_end() => RefusedInLittleMemory(
        Book(
            sheet: writer => Rows(writer, 1, "<c t=\"s\"><v>0</v></c>"),
            shared: writer =>
            {
                var random = new Random(3);
                writer.Write($"<sst xmlns=\"{Main}\">");

                for (var at = 0; at < 7_000_000; at++)
                {
                    writer.Write(random.Next(2) == 0 ? "<si/>" : random.Next(2) == 0 ? "<si />" : "<si  />");
                }

                writer.Write("</sst>");
            }),
        "ますが多すぎます");

    [Fact]
    public void Columns_without_end() => Refused(Book(sheet: writer => writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>")), "列が多すぎます");

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    public void Entities_are_never_looked_up(string type, string text) => Refused(Book(sheet: writer =>
        writer.Write($"{type}<worksheet xmlns=\"{Main}\"><sheetData><row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData></worksheet>")), "壊れています");

    [Fact]
    public void Links_to_other_files_are_not_followed()
    {
        var book = Book(
            sheet: writer => writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row><c t=\"str\"><f>[1]Sheet1!A1</f><v>1</v></c></row></sheetData></worksheet>"),
            more: "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"http://127.0.0.1:9/a.xlsx\" TargetMode=\"External\"/>");

        Refused(book, "all.xlsx");
    }

    [Fact]
    public void A_text_document_in_the_coat_of_a_book() => Refused(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), "別の種類のファイルです");

    [Fact]
    public void An_archive_of_anything() => Refused(Zip(("a.txt", "a")), "別の種類のファイルです");

    [Fact]
    public void Parts_without_number() => Refused(Zip([.. Enumerable.Range(0, 2_000).Select(at => ($"p{at}.xml", ""))]), "部品が多すぎます");

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void A_book_that_is_cut_off(double share) => Refused(OwnBook.Whole[..(int)(OwnBook.Whole.Length * share)], "途中で切れています");

    [Fact]
    public void A_book_with_a_password_or_of_the_old_kind() => Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "パスワード");

    [Fact]
    public void No_book_at_all()
    {
        Refused("運営方針"u8.ToArray(), "Excelブック（.xlsx）ではありません");
        Assert.False(OwnBookReader.Reads("運営方針"u8.ToArray()));
        Assert.False(OwnBookReader.Reads([]));
        Assert.True(OwnBookReader.Reads(OwnBook.Whole));
    }

    [Fact]
    public void A_very_large_file() => Refused([.. "PK"u8, .. new byte[21 * 1024 * 1024]], "大きすぎます");

    [Fact]
    public void Flipped_bytes_end_in_a_line_or_in_a_reading()
    {
        var book = OwnBook.Draw(OwnBook.Contexts["asahi-2021"]);
        var random = new Random(5);

        for (var time = 0; time < 60; time++)
        {
            var damaged = (byte[])book.Clone();

            for (var at = 0; at < 1 + (time % 5); at++)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                OwnBookReader.Read("all.xlsx", damaged, new ReadingContext("旭区", 2021));
            }
            catch (UnreadableSourceException refused)
            {
                Assert.DoesNotContain('\n', refused.Message);
            }
        }
    }

    private static void Refused(byte[] bytes, string words)
    {
        var watch = Stopwatch.StartNew();
        var refused = Assert.Throws<UnreadableSourceException>(() => OwnBookReader.Read("a.xlsx", bytes, new ReadingContext()));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static void RefusedInLittleMemory(byte[] bytes, string words)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bytes, words);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(taken < 400L * 1024 * 1024, $"It took {taken:N0} bytes.");
    }

    private static void Rows(StreamWriter writer, int count, string cells)
    {
        writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");

        for (var row = 1; row <= count; row++)
        {
            writer.Write($"<row>{cells}</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }

    private static byte[] Book(Action<StreamWriter> sheet, string more = "", Action<StreamWriter>? shared = null)
    {
        using var target = new MemoryStream();

        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var texts = shared is null ? "" : $"<Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"strings.xml\"/>";
            Write(archive, "[Content_Types].xml", writer => writer.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/strings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
            Write(archive, "_rels/.rels", writer => writer.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
            Write(archive, "xl/workbook.xml", writer => writer.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
            Write(archive, "xl/_rels/workbook.xml.rels", writer => writer.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"sheet1.xml\"/>{texts}{more}</Relationships>"));
            Write(archive, "xl/sheet1.xml", sheet);

            if (shared is not null)
            {
                Write(archive, "xl/strings.xml", shared);
            }
        }

        return target.ToArray();
    }

    private static byte[] Zip(params IReadOnlyList<(string Name, string Text)> parts)
    {
        using var target = new MemoryStream();

        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                Write(archive, name, writer => writer.Write(text));
            }
        }

        return target.ToArray();
    }

    private static void Write(ZipArchive archive, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
