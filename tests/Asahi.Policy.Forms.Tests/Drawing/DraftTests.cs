using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>The forms of a draft: every page says that it is one, and otherwise what the files of the edition will say.</summary>
[Collection(DrawnCollection.Name)]
public sealed class DraftTests(DrawnYears years)
{
    private static readonly DraftMark _candidate = new(new DateTime(2026, 11, 29, 1, 5, 0, DateTimeKind.Utc), 12, "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static readonly DraftMark _now = new(_candidate.MadeAt);

    [Fact]
    public void A_mark_says_when_it_was_made_and_of_what()
    {
        Assert.Equal("案・未公開　令和8年（2026年）11月29日 10時05分 作成　候補 第12号（SHA-256 の先頭 0f1e2d3c）", _candidate.Label);
        Assert.Equal("案・未公開　令和8年（2026年）11月29日 10時05分 作成　候補になる前の入力内容", _now.Label);
        Assert.Equal(("案_候補第12号", "案"), (_candidate.InNames, _now.InNames));
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public async Task Every_page_of_every_PDF_says_that_it_is_a_draft(string year)
    {
        using var worker = new PdfWorker(TimeSpan.FromMinutes(1));
        var set = new FormSet(new PdfFonts(), worker);

        foreach (var mark in new[] { _candidate, _now })
        {
            var context = Draft(year, mark);

            foreach (var form in OfficialForms.Of(context.Policy.Era))
            {
                AssertMarked(mark, await set.PdfAsync(form, context), form.Name);
            }

            AssertMarked(mark, await set.BookletAsync(context), OfficialForms.SetOf(context.Policy.Era).BookTitle);
        }
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void Every_sheet_of_every_workbook_says_it_on_top_and_in_its_first_rows(string year)
    {
        var context = Draft(year, _candidate);
        var forms = OfficialForms.Of(context.Policy.Era);

        foreach (var (name, bytes) in forms.Select(form => (form.Name, FormSet.Xlsx(form, context))).Append(("book", FormSet.Workbook(context))))
        {
            var file = Keep(bytes, $"{year}-{name}.xlsx");
            using var book = new XlsxBook(file);

            // Tables for machines have no place for it.
            Assert.Equal(name == "book" ? forms.Select(form => form.Name) : [name], book.SheetNames);
            Assert.All(book.SheetNames, sheet =>
            {
                Assert.Contains($"&8 {_candidate.Label}", book.Sheet(sheet).Descendants<DocumentFormat.OpenXml.Spreadsheet.OddHeader>().Single().Text, StringComparison.Ordinal);
                Assert.Equal(_candidate.Label, book.Column(sheet, 0).Single(cell => cell.Row == 3).Text);
            });
            Assert.StartsWith("案・未公開 ", book.Document.PackageProperties.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_that_an_office_program_prints_of_the_workbook_says_it()
    {
        var file = Keep(FormSet.Workbook(Draft("mihon-2021", _candidate)), "printed.xlsx");
        Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(years.Folder.FullName, "office-drafts")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", Path.GetDirectoryName(file)!, file);

        using var document = UglyToad.PdfPig.PdfDocument.Open(Path.ChangeExtension(file, ".pdf"));
        var pages = document.GetPages().ToList();

        // A cell that goes on from the page before is drawn in the margin as well, unseen: letters of one line stand on one base line.
        Assert.True(pages.Count > 10);
        Assert.All(pages, page => Assert.True(
            page.Letters.Where(letter => letter.StartBaseLine.Y > page.Height - 30).GroupBy(letter => (Math.Round(letter.StartBaseLine.Y, 1), Math.Round(letter.PointSize, 1)))
                .Any(line => Words.Of(string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value))).Contains(Words.Of(_candidate.Label), StringComparison.Ordinal)),
            $"page {page.Number}"));
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Forms), MemberType = typeof(DrawnYears))]
    public void Every_cell_says_what_it_says_in_the_edition(string year, string form)
    {
        var (draft, edition) = (OfficialForms.Find(years[year].Context.Policy.Era, form)!.Compose(Draft(year, _candidate)), years[year].Sheets[form]);

        Assert.Equal(Said(edition), Said(draft));
        Assert.Equal((edition.Title, edition.Subtitle, edition.Sections.Count), (draft.Title, draft.Subtitle, draft.Sections.Count));
        Assert.Equal(edition.Head, draft.Head.Skip(1));
        Assert.Equal(_candidate.Label, draft.Head[0]);
        Assert.DoesNotContain(draft.Foot, line => line.Contains("第1版", StringComparison.Ordinal));
        Assert.Null(edition.Mark);
    }

    private static IEnumerable<(string? Heading, int Row, int Column, int Rows, int Columns, string Text)> Said(Sheet sheet) =>
        sheet.Sections.SelectMany(section => section.Grid.Cells.Select(cell => (section.Heading, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.ToText())));

    private FormContext Draft(string year, DraftMark mark) => years[year].Context with { Stamp = years[year].Context.Stamp with { Draft = mark } };

    // On the line on top of the page: what is written further below may be on another page when the paper comes apart.
    private void AssertMarked(DraftMark mark, byte[] pdf, string name)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        var pages = document.GetPages().ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            var above = Tool.Run("pdftotext", "-f", $"{page.Number}", "-l", $"{page.Number}", "-x", "0", "-y", "0", "-W", $"{(int)page.Width}", "-H", "30", Keep(pdf, $"{name}.pdf"), "-");
            Assert.True(Words.Of(above).Contains(Words.Of(mark.Label), StringComparison.Ordinal), $"{name}, page {page.Number}: 「{above}」");
        });
    }

    private string Keep(byte[] bytes, string name)
    {
        var file = Path.Combine(years.Folder.CreateSubdirectory("drafts").FullName, name);
        File.WriteAllBytes(file, bytes);

        return file;
    }
}
