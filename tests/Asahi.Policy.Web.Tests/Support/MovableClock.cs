namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The time, which tests may move on instead of waiting; and the clock on the wall, which somebody may set.</summary>
public sealed class MovableClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private TimeSpan _passed;
    private TimeSpan _wrong;

    public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow() + _passed + _wrong;

    public override long TimestampFrequency => TimeProvider.System.TimestampFrequency;

    public override long GetTimestamp() => TimeProvider.System.GetTimestamp() + (long)(_passed.TotalSeconds * TimestampFrequency);

    /// <summary>Time goes by; what waited for it wakes.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            _passed += by;
            _timers.ForEach(timer => timer.Advance());
        }
    }

    public void AdvanceMinutes(double minutes) => Advance(TimeSpan.FromMinutes(minutes));

    /// <summary>Somebody sets the clock, forwards or back; no time goes by.</summary>
    public void Set(TimeSpan by) => _wrong += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.RemoveAll(timer => timer.IsOver);
            var made = new Timer(this, callback, state, dueTime, period);
            _timers.Add(made);

            return made;
        }
    }

    private sealed class Timer : ITimer
    {
        private readonly MovableClock _clock;
        private readonly ITimer _inner;
        private readonly TimeSpan _period;
        private long _due;

        public Timer(MovableClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_clock, _period) = (clock, period);
            Note(dueTime);
            _inner = TimeProvider.System.CreateTimer(callback, state, dueTime, period);
        }

        public bool IsOver { get; private set; }

        public void Advance()
        {
            if (!IsOver && _due < long.MaxValue)
            {
                var left = TimeSpan.FromSeconds((_due - _clock.GetTimestamp()) / (double)_clock.TimestampFrequency);
                _inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, _period);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Note(dueTime);

            return _inner.Change(dueTime, period);
        }

        public void Dispose()
        {
            IsOver = true;
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            IsOver = true;

            return _inner.DisposeAsync();
        }

        private void Note(TimeSpan dueTime) => _due = dueTime < TimeSpan.Zero
            ? long.MaxValue
            : _clock.GetTimestamp() + (long)(dueTime.TotalSeconds * _clock.TimestampFrequency);
    }
}
