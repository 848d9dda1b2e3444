using System.Diagnostics;
using System.Globalization;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Benchmarks;

/// <summary>How long the workbook of all years takes, against the same tables as CSV, and what it weighs.</summary>
internal static class BookBenchmark
{
    public static int Run()
    {
        Console.WriteLine("| policies | rows | workbook | of which CSV would take | size | highest memory |");
        Console.WriteLine("|---|---|---|---|---|---|");

        foreach (var wards in new[] { 1, 1, 20, 100 })
        {
            var contexts = Enumerable.Repeat(SeedYears.All.Select(year => year.Context), wards).SelectMany(years => years).ToList();
            var tables = OpenTables.Shapes.Select(shape => new FlatTable(shape, [.. contexts.SelectMany(context => OpenTables.Of(context, shape.Key).Rows)])).ToList();
            var watch = Stopwatch.StartNew();
            var letters = tables.Sum(table => FlatCsv.Write(table.Shape, table.Rows).Length);
            var csv = watch.Elapsed;
            watch.Restart();
            var book = FlatBook.Draw([.. tables.Select(table => (table.Shape, (IEnumerable<IReadOnlyList<object?>>)table.Rows))], "すべての表", DateTime.UnixEpoch);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {contexts.Count} | {tables.Sum(table => table.Rows.Count)} | {watch.Elapsed.TotalSeconds:0.0} s | {csv.TotalSeconds / watch.Elapsed.TotalSeconds:0%} ({letters / 1048576} MB) | {book.Length / 1048576.0:0.0} MB | {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB |"));
        }

        return 0;
    }
}
