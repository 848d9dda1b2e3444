using Asahi.Policy.Data.Notices;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Mail;

/// <summary>Looks every half minute whether there is mail to be sent, and each morning whose days are near.</summary>
internal sealed class MailWorker(
    IServiceScopeFactory scopes,
    MailSettings settings,
    WriteGate gate,
    TimeProvider clock,
    ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    private DateOnly _reminded;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Trouble is { } trouble)
        {
            log.LogMailOff(trouble);
        }

        if (!settings.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(_pause, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (gate.Obstacle is null)
            {
                await WorkAsync(stoppingToken);
            }
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = clock.GetUtcNow().UtcDateTime;
            var today = JapanTime.DateOf(now);

            if (today != _reminded && now >= JapanTime.StartOf(today).AddHours(settings.ReminderHour))
            {
                await scope.ServiceProvider.GetRequiredService<DueNotices>().PrepareAsync(now, stopping);
                _reminded = today;
            }

            await scope.ServiceProvider.GetRequiredService<Mailing>().SendAsync(stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogMailingFailed(failure); // the next half minute tries again
        }
    }
}
