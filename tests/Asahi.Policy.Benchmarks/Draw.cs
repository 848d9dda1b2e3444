using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Pdf;

namespace Asahi.Policy.Benchmarks;

/// <summary>Draws all there is to draw, for people to look at.</summary>
internal static class Draw
{
    public static async Task<int> RunAsync(string folder)
    {
        using var printer = new ChromiumPrinter(InstalledBrowser.Find());
        var set = new FormSet(printer);

        foreach (var (name, context) in SeedYears.All)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            var paged = context;

            // 様式2 first: the others point to its pages.
            foreach (var form in OfficialForms.Of(context.Policy.Era).OrderByDescending(form => form.Key == OfficialForms.PagesFrom))
            {
                await File.WriteAllTextAsync(Path.Combine(place, $"{form.Key}.html"), PrintDocument.Of(form.Compose(paged), form.Title));
                var pdf = await set.PdfAsync(form, paged);
                await File.WriteAllBytesAsync(Path.Combine(place, $"{form.Key}.pdf"), pdf);
                paged = form.Key == OfficialForms.PagesFrom && !context.IsFromSources ? context with { Pages = FormSet.ItemPages(context, pdf) } : paged;
                await File.WriteAllBytesAsync(Path.Combine(place, $"{form.Key}.xlsx"), FormSet.Xlsx(form, paged));
            }

            await File.WriteAllBytesAsync(Path.Combine(place, "forms.pdf"), await set.BookletAsync(context));
            await File.WriteAllBytesAsync(Path.Combine(place, "forms.xlsx"), FormSet.Workbook(paged));
            Console.WriteLine(place);
        }

        return 0;
    }
}
