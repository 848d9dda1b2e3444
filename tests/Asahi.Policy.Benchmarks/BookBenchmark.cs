using System.Diagnostics;
using System.Globalization;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Benchmarks;

/// <summary>How long the workbook of all years takes, against the same tables as CSV and by ClosedXML, and what it weighs.</summary>
internal static class BookBenchmark
{
    private const int MostByClosedXml = 100; // five hundred take 8.5 GB

    public static int Run()
    {
        Console.WriteLine("| policies | rows | workbook | as CSV | by ClosedXML | size | highest memory before ClosedXML, after |");
        Console.WriteLine("|---|---|---|---|---|---|---|");

        foreach (var wards in new[] { 1, 1, 20, 100 })
        {
            var contexts = Enumerable.Repeat(SeedYears.All.Select(year => year.Context), wards).SelectMany(years => years).ToList();
            var tables = OpenTables.Shapes.Select(shape => new FlatTable(shape, [.. contexts.SelectMany(context => OpenTables.Of(context, shape.Key).Rows)])).ToList();
            var watch = Stopwatch.StartNew();
            var letters = tables.Sum(table => FlatCsv.Write(table.Shape, table.Rows).Length);
            var csv = watch.Elapsed;
            watch.Restart();
            var book = FlatBook.Draw([.. tables.Select(table => (table.Shape, (IEnumerable<IReadOnlyList<object?>>)table.Rows))], "すべての表", DateTime.UnixEpoch);
            var (drawn, before) = (watch.Elapsed, Peak());
            var closed = contexts.Count > MostByClosedXml ? null : ByClosedXml(tables);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {contexts.Count} | {tables.Sum(table => table.Rows.Count)} | {drawn.TotalSeconds:0.0} s | {csv.TotalSeconds / drawn.TotalSeconds:0%} ({letters / 1048576} MB) | {(closed is { } other ? string.Create(CultureInfo.InvariantCulture, $"{other / drawn:0.0} times as long") : "not tried")} | {book.Length / 1048576.0:0.0} MB | {before} MB, {Peak()} MB |"));
        }

        return 0;
    }

    private static TimeSpan? ByClosedXml(IReadOnlyList<FlatTable> tables)
    {
        var watch = Stopwatch.StartNew();
        SheetXlsx.Draw([], tables, "すべての表");

        return watch.Elapsed;
    }

    private static long Peak() => Process.GetCurrentProcess().PeakWorkingSet64 / 1048576;
}
