using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Startup;

/// <summary>Keeps the folder of the record in order while the portal serves: what a killed run left is swept away, a log that had
/// to grow is folded in, and the end of the change log is noted once a day and at the stop, and what
/// stands in it is held against its seals.</summary>
internal sealed partial class RecordKeeping(
    RecordStartup record,
    LogWatch watch,
    DataDirectory data,
    SqliteLog wal,
    FileScrub scrub,
    MadeFolder made,
    Leftovers leftovers,
    TimeProvider clock,
    ILogger<RecordKeeping> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    private readonly Lock _stopping = new();
    private Task? _last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();

        if (data.Obstacle is null)
        {
            Try(leftovers.Sweep);
        }

        await TryAsync(watch.LookAsync, stoppingToken);
        var noted = clock.GetUtcNow();
        using var timer = new PeriodicTimer(_pause);

        while (data.Obstacle is null && await NextAsync(timer, stoppingToken))
        {
            Try(wal.Fold);
            await TryAsync(scrub.TryAsync, stoppingToken);

            if (clock.GetUtcNow() - noted >= _day)
            {
                noted = clock.GetUtcNow();
                await TryAsync(record.NoteAsync, stoppingToken);
                await TryAsync(watch.LookAsync, stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // A host may be stopped by more than one, and each waits until it is noted.
        Task last;

        lock (_stopping)
        {
            last = _last ??= TryAsync(record.NoteAsync, CancellationToken.None);
        }

        await last;

        if (data.Obstacle is not null)
        {
            Try(made.Clear); // it lies among the temporary files
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken);
        }
        catch (OperationCanceledException)
        {
            // the portal stops
        }
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception broken)
        {
            LogBroken(broken); // a full disk, a lock: the next time
        }
    }

    [LoggerMessage(LogLevel.Warning, "The folder of the record could not be kept in order; tried again later")]
    private partial void LogBroken(Exception broken);
}
