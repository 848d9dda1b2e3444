using System.Globalization;

namespace Asahi.Policy.Benchmarks;

/// <summary>The most memory that this process held above what it held before, looked at every 10 ms (Linux).</summary>
internal sealed class OwnMemory : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly long _rest;
    private readonly Thread _watch;
    private long _peak;

    public OwnMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _rest = Resident();
        _watch = new Thread(Watch) { IsBackground = true };
        _watch.Start();
    }

    /// <summary>Bytes.</summary>
    public long PeakAboveRest => Math.Max(0, Interlocked.Read(ref _peak) - _rest);

    public void Dispose()
    {
        _end.Cancel();
        _watch.Join();
        _end.Dispose();
    }

    private void Watch()
    {
        while (!_end.IsCancellationRequested)
        {
            Interlocked.Exchange(ref _peak, Math.Max(_peak, Resident()));
            Thread.Sleep(10);
        }
    }

    private static long Resident() => File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
        .First();
}
