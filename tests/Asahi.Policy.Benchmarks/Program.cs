using Asahi.Policy.Benchmarks;

return args switch
{
    ["draw", var folder] => await Draw.RunAsync(folder),
    ["forms"] => await FormsBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("draw <folder>   every form of every seed year as HTML, PDF and XLSX, to look at");
    Console.Error.WriteLine("forms           how long files take, against LibreOffice and plain ClosedXML");

    return 2;
}
