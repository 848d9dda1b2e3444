using System.Globalization;

namespace Asahi.Policy.Benchmarks;

/// <summary>The most memory that programs started by this one took together, looked at every 50 ms (Linux).</summary>
internal sealed class ChildMemory : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watch;

    public ChildMemory() => _watch = Task.Run(WatchAsync);

    /// <summary>Bytes.</summary>
    public long Peak { get; private set; }

    public void Dispose()
    {
        _end.Cancel();
        _watch.Wait();
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            Peak = Math.Max(Peak, Descendants().Sum(Resident));
            await Task.Delay(50);
        }
    }

    private static IEnumerable<int> Descendants()
    {
        var parents = new Dictionary<int, int>();

        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            if (Read(Path.Combine(folder, "stat")) is { } stat)
            {
                parents[int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
            }
        }

        return parents.Keys.Where(IsOurs);

        bool IsOurs(int process) => parents.TryGetValue(process, out var parent) && (parent == Environment.ProcessId || IsOurs(parent));
    }

    // What each process has for itself and its share of what it has with others.
    private static long Resident(int process) =>
        Read($"/proc/{process}/smaps_rollup")?.Split('\n').Where(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024).FirstOrDefault() ?? 0;

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
