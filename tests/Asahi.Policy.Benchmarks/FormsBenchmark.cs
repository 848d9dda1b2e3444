using System.Diagnostics;
using System.Globalization;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;
using ClosedXML.Excel;

namespace Asahi.Policy.Benchmarks;

/// <summary>How long the files of a year take, in one run, beside other programs that do the like with the same content.</summary>
internal static class FormsBenchmark
{
    private const int Times = 5;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("asahi-policy-benchmark-");

        try
        {
            using var worker = new PdfWorker(TimeSpan.FromMinutes(5));
            var set = new FormSet(new PdfFonts(), worker);
            await CompareWithOfficeAsync(set, folder.FullName);
            CompareWithPlainWriting();
            await GrowAsync(set);
            Console.WriteLine($"\nPeak memory of this process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    // The whole set of a year as PDF: by us, and by LibreOffice out of our own workbook.
    private static async Task CompareWithOfficeAsync(FormSet set, string folder)
    {
        var context = SeedYears.Sample2021;
        var book = Path.Combine(folder, "forms.xlsx");
        await File.WriteAllBytesAsync(book, FormSet.Workbook(context));

        Console.WriteLine("\n| complete set of one year as PDF | first time | median of five, warm | memory: this process above rest, other programs |");
        Console.WriteLine("|---|---|---|---|");
        await ReportAsync("our four forms, one after the other", async () =>
        {
            foreach (var form in OfficialForms.Of(context.Policy.Era))
            {
                await set.PdfAsync(form, context);
            }
        }, warmUp: 10);
        await ReportAsync("our booklet", () => set.BookletAsync(context), warmUp: 10);
        await ReportAsync("LibreOffice, from our workbook without its data sheets", () => OfficeAsync(folder, FormsOnly(book, folder)));
        await ReportAsync("LibreOffice, from our whole workbook", () => OfficeAsync(folder, book));
    }

    private static void CompareWithPlainWriting()
    {
        var context = SeedYears.Sample2021;
        var sheets = OfficialForms.Of(context.Policy.Era).Select(form => form.Compose(context)).ToList();
        var cells = sheets.Select(sheet => sheet.Sections.SelectMany(section => section.Grid.Cells).Select(cell => cell.ToText()).ToList()).ToList();
        var tables = OfficialForms.Of(context.Policy.Era).SelectMany(form => form.Data(context)).DistinctBy(table => table.Name).ToList();
        var ours = Median(() => FormSet.Workbook(context));
        var plain = Median(() =>
        {
            using var book = new XLWorkbook();

            foreach (var (texts, at) in cells.Select((texts, at) => (texts, at)))
            {
                var worksheet = book.AddWorksheet($"様式{at + 1}");

                for (var row = 0; row < texts.Count; row++)
                {
                    worksheet.Cell(row + 1, 1).SetValue(texts[row]);
                }
            }

            foreach (var table in tables)
            {
                var worksheet = book.AddWorksheet(table.Name);

                for (var row = 0; row < table.Rows.Count; row++)
                {
                    for (var column = 0; column < table.Headers.Count; column++)
                    {
                        worksheet.Cell(row + 1, column + 1).SetValue(table.Rows[row][column]?.ToString() ?? "");
                    }
                }
            }

            using var stream = new MemoryStream();
            book.SaveAs(stream);
        });

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nWorkbook: {ours:0} ms; the same cells written plainly with ClosedXML, without layout: {plain:0} ms; ratio {ours / plain:0.0}"));
    }

    private static async Task GrowAsync(FormSet set)
    {
        Console.WriteLine("\n| initiatives | 様式2 as PDF | booklet | whole workbook | 様式2 |");
        Console.WriteLine("|---|---|---|---|---|");

        foreach (var count in new[] { 10, 20, 50, 100, 200 })
        {
            var context = Grown.To(SeedYears.Sample2021, count);
            var form = OfficialForms.Find(context.Policy.Era, "2")!;
            var size = await set.PdfAsync(form, context);
            var pdf = Median(() => set.PdfAsync(form, context).GetAwaiter().GetResult());
            var booklet = Median(() => set.BookletAsync(context).GetAwaiter().GetResult(), times: 3);
            var book = Median(() => FormSet.Workbook(context), times: 3);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {pdf:0} ms | {booklet:0} ms | {book:0} ms | {size.Length / 1048576.0:0.0} MB |"));
        }
    }

    private static async Task ReportAsync<T>(string name, Func<Task<T>> work, int warmUp = 0)
    {
        using var memory = new ChildMemory();
        using var own = new OwnMemory();
        var (first, _) = await TimeAsync(work);
        var more = new List<double>();

        for (var time = 0; time < warmUp; time++)
        {
            await work(); // what is compiled while it runs is compiled once in the life of a portal
        }

        for (var time = 0; time < Times; time++)
        {
            more.Add((await TimeAsync(work)).Milliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {first / 1000:0.00} s | {more.Order().ElementAt(Times / 2) / 1000:0.00} s | {own.PeakAboveRest / 1048576} MB, {memory.Peak / 1048576} MB |"));
    }

    private static Task ReportAsync(string name, Func<Task> work, int warmUp = 0) => ReportAsync(
        name,
        async () =>
        {
            await work();

            return true;
        },
        warmUp);

    // As people would do it: the form sheets alone.
    private static string FormsOnly(string book, string folder)
    {
        var file = Path.Combine(folder, "forms-only.xlsx");
        using var document = new XLWorkbook(book);

        foreach (var worksheet in document.Worksheets.Where(worksheet => !worksheet.Name.StartsWith("様式", StringComparison.Ordinal)).ToList())
        {
            worksheet.Delete();
        }

        document.SaveAs(file);

        return file;
    }

    private static async Task OfficeAsync(string folder, string book)
    {
        using var office = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, book]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync(), office.WaitForExitAsync());
    }

    private static async Task<(double Milliseconds, T Made)> TimeAsync<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var made = await work();

        return (watch.Elapsed.TotalMilliseconds, made);
    }

    private static double Median(Action work, int times = Times)
    {
        work(); // once to warm up

        return Enumerable.Range(0, times).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            work();

            return watch.Elapsed.TotalMilliseconds;
        }).Order().ElementAt(times / 2);
    }
}
