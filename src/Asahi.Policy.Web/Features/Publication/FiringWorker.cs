using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Looks every few seconds whether a set time has come. It asks the clock anew each time, so that a restart that slept through the
/// time, and a clock that jumps, change nothing but how late it is.</summary>
internal sealed partial class FiringWorker(
    IServiceScopeFactory scopes,
    WriteGate gate,
    IConfiguration settings,
    ILogger<FiringWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(settings.GetValue("Publication:Seconds", 5.0));

        while (pause > TimeSpan.Zero && !stoppingToken.IsCancellationRequested)
        {
            if (gate.Obstacle is null)
            {
                await FireAllAsync(stoppingToken);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FireAllAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var id in await WithAsync(firing => firing.DueAsync(cancellation)))
            {
                await FireAsync(id, cancellation);
            }
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken); // a database that does not answer: tried again after the pause, and health tells when it is late
        }
        catch (OperationCanceledException)
        {
            // the program ends: whatever was not committed is due when it starts again
        }
    }

    private async Task FireAsync(int id, CancellationToken cancellation)
    {
        try
        {
            if (await WithAsync(firing => firing.FireAsync(id, cancellation)) is Done { What: "stopped" })
            {
                LogStopped(id);
            }
        }
        catch (InvalidDataException damaged)
        {
            LogBroken(damaged);
            await WithAsync(firing => firing.StopAsync(id, damaged.Message.TrimEnd('。'), cancellation));
        }
    }

    private async Task<T> WithAsync<T>(Func<Firing, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await work(scope.ServiceProvider.GetRequiredService<Firing>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "決めた時刻に公開できません。しばらくして、もう一度試します")]
    private partial void LogBroken(Exception broken);

    [LoggerMessage(Level = LogLevel.Error, Message = "決めた時刻になりましたが、公開できません（候補{Candidate}）。準備した後に公開中の内容が変わっています")]
    private partial void LogStopped(int candidate);
}
