using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Forms.Xlsx;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>Workbooks as LibreOffice prints them, page by page.</summary>
[Collection(DrawnCollection.Name)]
public sealed class PrintedBookTests(DrawnYears years)
{
    // The margins of the sheets, in points. LibreOffice draws a cell that goes on on another page anew there, in the margin and unseen.
    private const double Bottom = 0.6 * 72;
    private const double Top = 0.45 * 72;

    public static TheoryData<string, string> Files => new(DrawnYears.Years.SelectMany(year => new[] { "1.xlsx", "2.xlsx", "3.xlsx", "5.xlsx", "forms.xlsx" }.Select(file => (year.Data, file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_page_says_what_it_is_a_page_of(string year, string file)
    {
        using var document = PdfDocument.Open(Print(years[year].File(file), $"{year}-{file}"));
        var (sheet, pages) = (years[year].Sheets.Values.First(), document.GetPages().ToList());
        using var book = new XlsxBook(years[year].File(file));
        var names = book.SheetNames.Select(name => Words.Of(name)).ToList();
        var around = Words.Of($"{sheet.Subtitle}{sheet.Head[0]}");

        Assert.All(pages, page =>
        {
            var text = Words.Of(Head(page));

            Assert.EndsWith(around, text, StringComparison.Ordinal);
            Assert.Contains(text[..^around.Length], names);
            Assert.Equal($"{page.Number}/{pages.Count}", Words.Of(Text(page.Letters.Where(letter => letter.BoundingBox.Top < 35 && letter.BoundingBox.Bottom > 10))));
        });
        Assert.True(year != "mihon-2021" || around.EndsWith(PublishedPolicy.SampleNotice, StringComparison.Ordinal));
    }

    public static TheoryData<string> LongTexts => new(
        string.Join('\n', Enumerable.Range(1, 160).Select(number => $"第{number}行の短い文")),
        string.Concat(Enumerable.Range(1, 999).Select(number => $"第{number:000}文です。")),
        string.Concat(Enumerable.Range(1, 900).Select(number => $"{number:000}、途切れずに続く")),
        "https://example.jp/" + string.Concat(Enumerable.Range(100, 3000).Select(number => $"{number}-")),
        string.Join("\n\n", Enumerable.Range(1, 60).Select(number => $"・第{number}項 " + new string('長', number % 90) + $"と、𠮷野家の第{number}の終わり。")));

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void No_line_is_cut_where_a_page_ends(string text)
    {
        var file = Path.Combine(years.Folder.FullName, $"{Guid.NewGuid():N}.xlsx");
        File.WriteAllBytes(file, SheetXlsx.Draw([Form(text)], [], "試し"));
        using var document = PdfDocument.Open(Print(file, Path.GetFileNameWithoutExtension(file)));
        var pages = document.GetPages().ToList();
        var (said, seen) = (Count(Words.Of(text)), Count(Words.Of(string.Concat(pages.SelectMany(Body).Select(letter => letter.Value)))));

        // Every letter once, and none over the edge of its page.
        Assert.True(pages.Count > 1);
        Assert.All(said, letter => Assert.True(seen.GetValueOrDefault(letter.Key) == letter.Value, $"「{letter.Key}」 is said {letter.Value} times and seen {seen.GetValueOrDefault(letter.Key)} times."));
        Assert.Equal(("4", "2", "1"), (Seen("〓"), Seen("〒"), Seen("〆")));
        AssertUncut(pages);

        string Seen(string letter) => seen.GetValueOrDefault(letter).ToString(CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void No_letter_of_a_form_is_cut(string year)
    {
        using var document = PdfDocument.Open(Print(years[year].File("forms.xlsx"), $"{year}-forms.xlsx"));

        // Under the headers that 様式5 repeats, what goes on there from the page before is drawn as well, and unseen.
        var forms = document.GetPages().Where(page => Words.Of(Head(page)) is ['様', '式', '1' or '2' or '3', ..]).ToList();

        Assert.True(forms.Count > 5);
        AssertUncut(forms);
    }

    // A stage at the edge and a header over several rows stand beside the text, as in the forms.
    private static Sheet Form(string text) => new(
        "〃",
        "〃",
        "〃",
        [],
        [new SheetSection(null, 1, new SheetGrid("表", [5, 23, 72], 0,
        [
            new(0, 0, CellRole.RowHeader, [new CellLine(LineKind.Text, "〓〓〓〓")]) { RowSpan = 2, Placement = CellPlacement.Edge },
            new(0, 1, CellRole.RowHeader, [new CellLine(LineKind.Text, "〒〒")]) { RowSpan = 2, Placement = CellPlacement.Middle },
            new(0, 2, CellRole.Value, [new CellLine(LineKind.Text, text)]),
            new(1, 2, CellRole.Value, [new CellLine(LineKind.Text, "〆")]) { Placement = CellPlacement.Center },
        ]))],
        [],
        IsLandscape: false);

    private string Print(string file, string name)
    {
        var folder = Path.Combine(years.Folder.FullName, $"print-{name}");
        var printed = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.pdf");

        if (!File.Exists(printed))
        {
            Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(years.Folder.FullName, "office")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, file);
        }

        return printed;
    }

    private static void AssertUncut(IReadOnlyList<Page> pages) => Assert.All(pages, page => Assert.All(page.Letters.Where(letter => letter.BoundingBox.Height > 1), letter => Assert.False(
        IsOver(letter, Bottom) || IsOver(letter, page.Height - Top),
        $"「{letter.Value}」 on page {page.Number} stands at {letter.BoundingBox}.")));

    private static bool IsOver(Letter letter, double edge) => letter.BoundingBox.Bottom < edge - 0.7 && letter.BoundingBox.Top > edge + 0.7;

    private static IEnumerable<Letter> Body(Page page) => page.Letters.Where(letter => letter.StartBaseLine.Y >= Bottom && letter.StartBaseLine.Y <= page.Height - Top);

    // The line at the right on top: letters on the base line of the rightmost one, as far as there is no gap.
    private static string Head(Page page)
    {
        var above = page.Letters.Where(letter => letter.StartBaseLine.Y > page.Height - 25).ToList();
        var last = above.MaxBy(letter => letter.BoundingBox.Right);

        var line = above.Where(letter => Math.Abs(letter.StartBaseLine.Y - last?.StartBaseLine.Y ?? 0) < 0.3).OrderByDescending(letter => letter.StartBaseLine.X).ToList();
        var gap = line.Zip(line.Skip(1)).TakeWhile(pair => pair.First.StartBaseLine.X - pair.Second.EndBaseLine.X < 5).Count();

        return Text(line.Take(gap + 1));
    }

    private static string Text(IEnumerable<Letter> letters) => string.Concat(letters.OrderBy(letter => letter.BoundingBox.Left).Select(letter => letter.Value));

    private static Dictionary<string, int> Count(string text)
    {
        var counts = StringInfo.GetTextElementEnumerator(text);
        var found = new Dictionary<string, int>();

        while (counts.MoveNext())
        {
            var letter = counts.GetTextElement();
            found[letter] = found.GetValueOrDefault(letter) + 1;
        }

        return found;
    }
}
