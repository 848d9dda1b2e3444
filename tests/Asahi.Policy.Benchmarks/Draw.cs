using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Benchmarks;

/// <summary>Draws all there is to draw, for people to look at.</summary>
internal static class Draw
{
    public static async Task<int> RunAsync(string folder)
    {
        using var worker = new PdfWorker(TimeSpan.FromMinutes(1));
        var set = new FormSet(new PdfFonts(), worker);

        foreach (var (name, context) in SeedYears.All)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            var paged = context.IsFromSources ? context : context with { Pages = await set.ItemPagesAsync(context) };

            foreach (var form in OfficialForms.Of(context.Policy.Era))
            {
                await File.WriteAllBytesAsync(Path.Combine(place, $"{form.Key}.pdf"), await set.PdfAsync(form, paged));
                await File.WriteAllBytesAsync(Path.Combine(place, $"{form.Key}.xlsx"), FormSet.Xlsx(form, paged));
            }

            await File.WriteAllBytesAsync(Path.Combine(place, "forms.pdf"), await set.BookletAsync(context));
            await File.WriteAllBytesAsync(Path.Combine(place, "forms.xlsx"), FormSet.Workbook(paged));
            Console.WriteLine(place);
        }

        return 0;
    }
}
