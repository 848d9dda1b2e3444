namespace Asahi.Policy.Web.Site.Tries;

/// <summary>How often one network tries within a minute, whatever it tries: for the processor's sake.</summary>
internal sealed class NetworkTries(int permits, TimeProvider clock)
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly Recents<string, Count> _counts = new(10_000);

    /// <returns>How long to wait; null: go on.</returns>
    public TimeSpan? Take(string network)
    {
        var now = clock.GetTimestamp();
        var count = _counts.Change(network, it => it is null || clock.GetElapsedTime(it.Since, now) >= _window
            ? new Count(now, 1)
            : it with { Tries = it.Tries + 1 });

        return count.Tries <= permits ? null : _window - clock.GetElapsedTime(count.Since, now);
    }

    private sealed record Count(long Since, int Tries);
}
