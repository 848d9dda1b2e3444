using Asahi.Policy.Benchmarks;

return args switch
{
    ["draw", var folder] => await Draw.RunAsync(folder),
    ["forms"] => await FormsBenchmark.RunAsync(),
    ["search"] => SearchBenchmark.Run(),
    ["workbook"] => BookBenchmark.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("draw <folder>   every form of every seed year as HTML, PDF and XLSX, to look at");
    Console.Error.WriteLine("forms           how long files take, against LibreOffice and plain ClosedXML");
    Console.Error.WriteLine("search          how long searches take in a record of 500 policies, and what its index weighs");
    Console.Error.WriteLine("workbook        how long the workbook of all years takes");

    return 2;
}
