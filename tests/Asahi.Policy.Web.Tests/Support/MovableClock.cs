namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The time, which tests may move on instead of waiting.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public void AdvanceMinutes(double minutes) => Advance(TimeSpan.FromMinutes(minutes));
}
