using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Eras.Reiwa3.Data;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Forms.Eras;

/// <summary>様式一式。Makes every file of an edition's forms: each as PDF and as XLSX, all of them as one booklet and as one workbook.</summary>
public sealed class FormSet(IPdfPrinter printer)
{
    // Page numbers change the text they stand in, and so, seldom, the pages: then it is printed once more.
    private const int MostPrintings = 4;

    /// <summary>様式を一つ PDF にする。</summary>
    /// <exception cref="PdfFailedException">No file was made.</exception>
    public Task<byte[]> PdfAsync(OfficialForm form, FormContext context, CancellationToken cancellation = default) =>
        printer.PrintAsync(PrintDocument.Of(form.Compose(context), Title(context.Policy, form.Title)), cancellation);

    /// <summary>様式を一つ XLSX にする。</summary>
    public static byte[] Xlsx(OfficialForm form, FormContext context) => SheetXlsx.Draw([form.Compose(context)], form.Data(context), Title(context.Policy, form.Title));

    /// <summary>すべての様式を一つのブックにする。</summary>
    public static byte[] Workbook(FormContext context) => SheetXlsx.Draw(Sheets(context), RecordData.OfBook(context), Title(context.Policy, OfficialForms.BookTitle));

    /// <summary>すべての様式を一つの冊子にする。</summary>
    /// <exception cref="PdfFailedException">No file was made, or its page numbers do not settle.</exception>
    public async Task<byte[]> BookletAsync(FormContext context, CancellationToken cancellation = default)
    {
        var forms = OfficialForms.Of(context.Policy.Era);
        var links = forms.ToList().FindIndex(form => form.Key == OfficialForms.PagesFrom);
        IReadOnlyList<int> pages = [];

        for (var printing = 0; printing < MostPrintings; printing++)
        {
            var sheets = Sheets(context with { Pages = context.IsFromSources ? null : ItemPages(context, links, pages) });
            var pdf = await printer.PrintAsync(BookletDocument.Of(Title(context.Policy, OfficialForms.BookTitle), sheets, pages, links), cancellation);
            var found = PdfBookmarks.Pages(pdf);

            if (found.Count != BookletDocument.MarkCount(sheets))
            {
                throw new PdfFailedException("冊子のしおりが、見出しと合いませんでした");
            }

            if (found.SequenceEqual(pages))
            {
                return pdf;
            }

            pages = found;
        }

        throw new PdfFailedException("冊子のページ番号が定まりませんでした");
    }

    /// <summary>様式2の PDF から、項目の始まるページを読む。</summary>
    /// <exception cref="PdfFailedException">The file is not one of our printer.</exception>
    public static IReadOnlyDictionary<ItemCode, int> ItemPages(FormContext context, ReadOnlySpan<byte> pdf)
    {
        var (sheet, bookmarks) = (OfficialForms.Find(context.Policy.Era, OfficialForms.PagesFrom)!.Compose(context), PdfBookmarks.Pages(pdf));

        // A file with other bookmarks than headings would give wrong pages without a word.
        return bookmarks.Count == 1 + SheetMarks.Of(sheet).Count ? ByCode(SheetMarks.Pages(sheet, bookmarks)) : throw new PdfFailedException("様式2のしおりが、見出しと合いませんでした");
    }

    // On the first printing every item is still on page 0.
    private static Dictionary<ItemCode, int> ItemPages(FormContext context, int links, IReadOnlyList<int> pages)
    {
        var sheets = Sheets(context);

        return ByCode(pages.Count == 0
            ? SheetMarks.Of(sheets[links]).Where(mark => mark.Item is not null).ToDictionary(mark => mark.Item!, _ => 0)
            : SheetMarks.Pages(sheets[links], BookletDocument.PagesOf(sheets, links, pages)));
    }

    // Sheets know an item by its name alone.
    private static Dictionary<ItemCode, int> ByCode(IReadOnlyDictionary<string, int> pages) => pages.ToDictionary(page => ItemCode.Parse(page.Key), page => page.Value);

    private static IReadOnlyList<Sheet> Sheets(FormContext context) => [.. OfficialForms.Of(context.Policy.Era).Select(form => form.Compose(context))];

    private static string Title(PublishedPolicy policy, string form) => $"{policy.Title} {form}";
}
