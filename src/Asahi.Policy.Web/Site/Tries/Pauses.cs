namespace Asahi.Policy.Web.Site.Tries;

/// <summary>One who tries one account from one place: some tries at once, then a minute's pause before the next,
/// then two, four, and so on up to a quarter of an hour. An hour without a try, or a right one, begins anew.</summary>
internal sealed class Pauses(int free, TimeProvider clock)
{
    private static readonly TimeSpan _first = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _forgotten = TimeSpan.FromHours(1);

    private readonly Recents<string, Failures> _failures = new(25_000);

    /// <returns>How long to wait, null: go on; and how often it has been tried in vain, this time included.</returns>
    public (TimeSpan? Wait, int Failures) Take(string own)
    {
        var now = clock.GetTimestamp();
        TimeSpan? wait = null;
        var failures = _failures.Change(own, it =>
        {
            var before = it is null || clock.GetElapsedTime(it.Last, now) >= _forgotten ? new Failures(0, now) : it;
            var left = PauseAfter(before.Times) - clock.GetElapsedTime(before.Last, now);
            wait = left > TimeSpan.Zero ? left : null;

            return wait is null ? new Failures(before.Times + 1, now) : before;
        });

        return (wait, failures.Times);
    }

    /// <summary>One that was not made after all.</summary>
    public void TakeBack(string own) =>
        _failures.Change(own, it => new Failures(Math.Max(0, (it?.Times ?? 0) - 1), clock.GetTimestamp()));

    public void Forget(string own) => _failures.Remove(own);

    private TimeSpan PauseAfter(int times) => times < free ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(_first.Ticks << Math.Min(times - free, 8), _longest.Ticks));

    private sealed record Failures(int Times, long Last);
}
