using Asahi.Policy.Data.Record;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Looks now and then whether something waits whose files are not there yet. Beside the clock that fires: a drawing never makes it
/// late.</summary>
internal sealed partial class AheadWorker(
    IServiceScopeFactory scopes,
    WriteGate gate,
    IConfiguration settings,
    ILogger<AheadWorker> log) : BackgroundService
{
    private const double Rounds = 6;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(settings.GetValue("Publication:Seconds", 5.0) * Rounds);
        var isOn = pause > TimeSpan.Zero && settings.GetValue("Files:Ahead", true);

        while (isOn && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            if (gate.Obstacle is null && !stoppingToken.IsCancellationRequested)
            {
                await MakeAsync(stoppingToken);
            }
        }
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AheadMaking>().MakeAsync(cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken); // the files are made after the publication, as ever
        }
        catch (OperationCanceledException)
        {
            // the program ends
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "公開を待つ版のファイルを、先に作れませんでした")]
    private partial void LogBroken(Exception broken);
}
