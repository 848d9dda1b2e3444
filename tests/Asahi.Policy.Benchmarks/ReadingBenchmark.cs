using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Benchmarks;

/// <summary>How long the whole pages of the tests take to be read, warm.</summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 20;

    public static int Run([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../Asahi.Policy.Forms.Tests/Reading/Whole"));

        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            Read(bytes);
            Read(bytes);
            var times = Enumerable.Range(0, Rounds).Select(_ => Read(bytes).TotalMilliseconds).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(file)}: {bytes.Length / 1024} KB, median {times[Rounds / 2]:0.0} ms, longest {times[^1]:0.0} ms"));
        }

        return 0;
    }

    private static TimeSpan Read(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        DocumentReader.Read("page.txt", bytes, new ReadingContext());

        return watch.Elapsed;
    }
}
