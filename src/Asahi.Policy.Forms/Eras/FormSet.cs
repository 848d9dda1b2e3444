using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Data;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Drawing;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Forms.Eras;

/// <summary>様式一式。Makes every file of an edition's forms: each as PDF and as XLSX, all of them as one booklet and as one
/// workbook.</summary>
/// <param name="fonts">PDF の書体。</param>
/// <param name="worker">PDF を描く係。</param>
public sealed class FormSet(PdfFonts fonts, PdfWorker worker)
{
    /// <summary>PDF を作れない理由。Null: PDF files can be made on this machine.</summary>
    public string? Obstacle => fonts.Obstacle;

    /// <summary>様式を一つ PDF にする。</summary>
    /// <exception cref="PdfFailedException">No file was made.</exception>
    public async Task<byte[]> PdfAsync(OfficialForm form, FormContext context, CancellationToken cancellation = default) =>
        (await DrawAsync(form, context, cancellation)).Bytes;

    /// <summary>紙面を PDF にする。Of what is no form, as a proof.</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="about">PDF そのものについて。</param>
    /// <param name="cancellation">Ends the drawing at the next row.</param>
    /// <exception cref="PdfFailedException">No file was made.</exception>
    public async Task<byte[]> PdfAsync(Sheet sheet, PdfAbout about, CancellationToken cancellation = default) =>
        (await RunAsync(beat => SheetPdf.Draw(sheet, about, fonts, beat), cancellation)).Bytes;

    /// <summary>様式を一つ XLSX にする。A draft without its tables for machines: what is copied out of them would not say that it is one.</summary>
    public static byte[] Xlsx(OfficialForm form, FormContext context) =>
        SheetXlsx.Draw([form.Compose(context)], IsDraft(context) ? [] : form.Data(context), Title(context, form.Title));

    /// <summary>すべての様式を一つのブックにする。A draft without its tables for machines, as above.</summary>
    public static byte[] Workbook(FormContext context) =>
        SheetXlsx.Draw(
            Sheets(context),
            IsDraft(context) ? [] : RecordData.OfBook(context, BookTitle(context)),
            Title(context, BookTitle(context)));

    /// <summary>すべての様式を一つの冊子にする。</summary>
    /// <exception cref="PdfFailedException">No file was made.</exception>
    public async Task<byte[]> BookletAsync(FormContext context, CancellationToken cancellation = default)
    {
        IReadOnlyList<Func<IReadOnlyDictionary<string, int>, Sheet>> sheets =
            [.. OfficialForms.Of(context.Policy.Era).Select(Composer)];

        Func<IReadOnlyDictionary<string, int>, Sheet> Composer(OfficialForm form) =>
            pages => form.Compose(context with { Pages = PagesOf(context, pages) });

        return (await RunAsync(beat => SheetPdf.Booklet(sheets, About(context, BookTitle(context)), fonts, beat), cancellation)).Bytes;
    }

    /// <summary>項目の始まるページ。Draws it to know; the same edition has the same pages.</summary>
    /// <exception cref="PdfFailedException">It could not be drawn.</exception>
    public async Task<IReadOnlyDictionary<ItemCode, int>> ItemPagesAsync(FormContext context, CancellationToken cancellation = default) =>
        OfficialForms.SetOf(context.Policy.Era).PagesFrom is { } form
            ? ByCode((await DrawAsync(form, context, cancellation)).Pages)
            : new Dictionary<ItemCode, int>();

    /// <summary>様式の PDF から、項目の始まるページを読む。</summary>
    /// <exception cref="PdfFailedException">It is another form's file, or that of other content.</exception>
    public static IReadOnlyDictionary<ItemCode, int> ItemPages(FormContext context, byte[] pdf)
    {
        var form = OfficialForms.SetOf(context.Policy.Era).PagesFrom ?? throw new PdfFailedException("この年度の様式は作っていません");
        var marks = SheetMarks.Of(form.Compose(context));
        var pages = PdfPages.Of(pdf);

        // A file with other bookmarks than headings would give wrong pages without a word.
        return pages.Count == 1 + marks.Count
            ? ByCode(marks.Zip(pages.Skip(1)).Where(it => it.First.Item is not null).ToDictionary(it => it.First.Item!, it => it.Second))
            : throw new PdfFailedException("様式のしおりが、見出しと合いませんでした");
    }

    /// <summary>印刷できない文字。Letters of any form that no font of this machine has, and where.</summary>
    /// <exception cref="PdfFailedException">The fonts could not be read.</exception>
    public Task<IReadOnlyList<UnprintableLetter>> UnprintableAsync(FormContext context, CancellationToken cancellation = default) =>
        RunAsync(_ => fonts.Missing(Sheets(context)), cancellation);

    private Task<PdfDrawn> DrawAsync(OfficialForm form, FormContext context, CancellationToken cancellation) =>
        RunAsync(beat => SheetPdf.Draw(form.Compose(context), About(context, form.Title), fonts, beat), cancellation);

    private async Task<T> RunAsync<T>(Func<Action, T> draw, CancellationToken cancellation)
    {
        try
        {
            return await worker.RunAsync(draw, cancellation);
        }
        catch (PdfFailedException)
        {
            fonts.Refresh();

            throw;
        }
    }

    private static PdfAbout About(FormContext context, string form) => new(
        Title(context, form),
        context.Stamp.Date,
        $"{context.Stamp.Address} {context.Stamp.Number} {form} {Hash(context.Policy)}");

    private static string Hash(PublishedPolicy policy) =>
        EditionContent.Hash(EditionContent.ToBytes(policy with { Schema = EditionContent.Schema }));

    // The first time every item is still on page 0. A record from documents has the pages of the documents.
    private static Dictionary<ItemCode, int>? PagesOf(FormContext context, IReadOnlyDictionary<string, int> pages) => context.IsFromSources
        ? null
        : context.Policy.Issues.Select(issue => issue.Code)
            .Concat(context.Policy.Strategies.Select(strategy => strategy.Code))
            .Concat(context.Policy.Initiatives.Select(initiative => initiative.Code))
            .ToDictionary(code => code, code => pages.GetValueOrDefault(code.ToString()));

    // Sheets know an item by its name alone.
    private static Dictionary<ItemCode, int> ByCode(IReadOnlyDictionary<string, int> pages) =>
        pages.ToDictionary(page => ItemCode.Parse(page.Key), page => page.Value);

    private static IReadOnlyList<Sheet> Sheets(FormContext context) =>
        [.. OfficialForms.Of(context.Policy.Era).Select(form => form.Compose(context))];

    private static string BookTitle(FormContext context) => OfficialForms.SetOf(context.Policy.Era).BookTitle;

    private static bool IsDraft(FormContext context) => context.Stamp.Draft is not null;

    private static string Title(FormContext context, string form) =>
        $"{(IsDraft(context) ? $"{DraftMark.Words} " : "")}{context.Policy.Title} {form}";
}
