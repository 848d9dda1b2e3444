using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>What a load of requests came to (wrk).</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="Longest">The 99th of a hundred, in milliseconds.</param>
/// <param name="Errors">Answers other than 200, and connections that broke.</param>
internal sealed partial record Load(double PerSecond, double Median, double Longest, int Errors)
{
    public static async Task<Load> OnAsync(string address, int connections, int seconds = 2)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: gzip", address]) { RedirectStandardOutput = true };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var errors = Failures().Match(said) is { Success: true } failed ? int.Parse(failed.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var broken = Broken().Match(said) is { Success: true } sockets ? sockets.Groups.Values.Skip(1).Sum(it => int.Parse(it.Value, CultureInfo.InvariantCulture)) : 0;

        return new Load(Number(PerSecondWords().Match(said).Groups[1].Value), Milliseconds(said, "50%"), Milliseconds(said, "99%"), errors + broken);
    }

    private static double Milliseconds(string said, string which)
    {
        var match = Regex.Match(said, $@"{Regex.Escape(which)}\s+([0-9.]+)(us|ms|s)\b");

        return Number(match.Groups[1].Value) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1_000 };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex PerSecondWords();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Failures();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    private static partial Regex Broken();
}
