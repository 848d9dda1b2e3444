using System.Globalization;
using Asahi.Policy.Benchmarks;
using Asahi.Policy.Benchmarks.Pages;

return args switch
{
    ["draw", var folder] => await Draw.RunAsync(folder),
    ["forms"] => await FormsBenchmark.RunAsync(),
    ["search"] => SearchBenchmark.Run(),
    ["workbook"] => BookBenchmark.Run(),
    ["fill", var folder] => await FilledRecord.MakeAsync(folder, wards: 24, years: 20),
    ["fill", var folder, var wards, var years] => await FilledRecord.MakeAsync(folder, int.Parse(wards, CultureInfo.InvariantCulture), int.Parse(years, CultureInfo.InvariantCulture)),
    ["pages"] => await PagesBenchmark.RunAsync(null),
    ["pages", var folder] => await PagesBenchmark.RunAsync(Path.GetFullPath(folder)),
    ["grid"] => await GridBenchmark.RunAsync(),
    ["preview"] => await PreviewBenchmark.RunAsync(),
    ["reading"] => ReadingBenchmark.Run(),
    ["bare", var folder, var port, var way] => await BareServer.RunAsync(folder, port, way),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("draw <folder>                  every form of every seed year as HTML, PDF and XLSX, to look at");
    Console.Error.WriteLine("fill <folder> [wards years]    a data folder of 24 invented wards with 20 years each, or as many as one says");
    Console.Error.WriteLine("forms                          how long files take, against LibreOffice and plain ClosedXML");
    Console.Error.WriteLine("grid                           how long one waits for a grid of 120 lines, and for a save of one cell and of all texts");
    Console.Error.WriteLine("pages [<folder>]               how many pages a second, against nginx and a bare server; with a filled folder, how that grows");
    Console.Error.WriteLine("preview                        how long one waits for pages and files of a draft of 10 issues, 40 strategies and 120 initiatives");
    Console.Error.WriteLine("reading                        how long whole pages of wards take to be read");
    Console.Error.WriteLine("search                         how long searches take in a record of 500 policies, and what its index weighs");
    Console.Error.WriteLine("workbook                       how long the workbook of all years takes");

    return 2;
}
