using Asahi.Policy.Data.Changes;

namespace Asahi.Policy.Web.Startup;

/// <summary>Goes through the change log in the background, after each start and once a day, and remembers what was wrong with it.</summary>
internal sealed partial class LogWatch(IServiceScopeFactory scopes, ILogger<LogWatch> log)
{
    /// <summary>What was wrong when it was looked at last; empty as it should be.</summary>
    public IReadOnlyList<LogDefect> Defects { get; private set; } = [];

    public async Task LookAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        Defects = (await scope.ServiceProvider.GetRequiredService<ChangeLog>().CheckAsync(cancellation)).Defects;

        foreach (var defect in Defects)
        {
            LogDefective(defect.Change, defect.Fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Change log: number {Change} is not as it was written ({Fault})")]
    private partial void LogDefective(long change, LogFault fault);
}
