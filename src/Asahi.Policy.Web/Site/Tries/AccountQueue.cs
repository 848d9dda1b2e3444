namespace Asahi.Policy.Web.Site.Tries;

/// <summary>The strangers who try one account, one after the other as soon as many have failed. It is never shut: at each turn goes
/// whoever comes from where staff sign in, then whoever comes from where least has failed, so that somebody new waits for one turn
/// and not behind all the others. Waiting holds no thread, and only a few wait.</summary>
internal sealed class AccountQueue(QueuePace pace, WaitingRoom room, Recents<string, bool> homes, TimeProvider clock)
{
    private const int MostWaiting = 50;
    private const int MostOfOne = 2;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(21);

    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];
    private readonly Recents<string, int> _failed = new(500);
    private double _level;
    private long _at = clock.GetTimestamp();
    private long _lastTurn;

    /// <returns>How long to wait before asking again; null: it is one's turn.</returns>
    public async Task<TimeSpan?> EnterAsync(string neighbourhood, CancellationToken cancellation)
    {
        Waiting mine;

        lock (_lock)
        {
            Serve();

            if (_waiting.Count == 0 && Left == TimeSpan.Zero)
            {
                Count(neighbourhood);

                return null;
            }

            if (Place(neighbourhood) is not { } place)
            {
                return Later;
            }

            mine = place;
        }

        try
        {
            return await WaitAsync(mine, cancellation);
        }
        finally
        {
            room.Leave(neighbourhood);
        }
    }

    /// <summary>A try that was right.</summary>
    public void TakeBack(string neighbourhood)
    {
        lock (_lock)
        {
            _level = Math.Max(0, Level - 1);
            _failed.Change(neighbourhood, times => Math.Max(0, times - 1));
        }
    }

    // To the next turn.
    private TimeSpan Left
    {
        get
        {
            var left = pace.After(Level) - clock.GetElapsedTime(_lastTurn);

            return _lastTurn == 0 || left < TimeSpan.Zero ? TimeSpan.Zero : left;
        }
    }

    // Those who have no place come again after the next turn at the earliest.
    private TimeSpan Later => Left + TimeSpan.FromSeconds(1);

    // Counted down as time goes by.
    private double Level
    {
        get
        {
            var now = clock.GetTimestamp();
            _level = Math.Max(0, _level - (clock.GetElapsedTime(_at, now) / pace.Ebb));
            _at = now;

            return _level;
        }
    }

    private async Task<TimeSpan?> WaitAsync(Waiting mine, CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan left;

            lock (_lock)
            {
                Serve();
                left = Left;

                var isOver = cancellation.IsCancellationRequested || clock.GetElapsedTime(mine.Since) + left > _patience;

                if (isOver && !mine.Turn.Task.IsCompleted)
                {
                    mine.Turn.SetResult(false);
                    _waiting.Remove(mine);
                }

                if (mine.Turn.Task.IsCompleted)
                {
                    cancellation.ThrowIfCancellationRequested();

                    return mine.Turn.Task.Result ? null : Later;
                }
            }

            await Task.WhenAny(mine.Turn.Task, Task.Delay(left + TimeSpan.FromMilliseconds(5), clock, cancellation));
        }
    }

    // Whoever wakes first when a turn has come gives it to whose it is.
    private void Serve()
    {
        while (_waiting.Count > 0 && Left == TimeSpan.Zero)
        {
            var next = Shuffled().MinBy(it => Rank(it.Neighbourhood))!;
            _waiting.Remove(next);
            Count(next.Neighbourhood);
            next.Turn.SetResult(true);
        }
    }

    private void Count(string neighbourhood)
    {
        _level = Math.Min(Level + 1, pace.Highest);
        _failed.Change(neighbourhood, times => times + 1);
        _lastTurn = clock.GetTimestamp();
    }

    private (bool IsStrange, int Failures) Rank(string neighbourhood) => (!homes.Find(neighbourhood), _failed.Find(neighbourhood));

    // Among equals chance decides: nobody can keep the others out by being there first.
    private Waiting[] Shuffled()
    {
        Waiting[] all = [.. _waiting];
        Random.Shared.Shuffle(all);

        return all;
    }

    // When all places are taken, one from where no less has failed is given up.
    private Waiting? Place(string neighbourhood)
    {
        if (Left > _patience
            || _waiting.Count(it => it.Neighbourhood == neighbourhood) >= MostOfOne
            || !room.TryEnter(neighbourhood))
        {
            return null;
        }

        if (_waiting.Count == MostWaiting)
        {
            var worst = Shuffled().MaxBy(it => Rank(it.Neighbourhood))!;

            if (Rank(worst.Neighbourhood).CompareTo(Rank(neighbourhood)) < 0)
            {
                room.Leave(neighbourhood);

                return null;
            }

            _waiting.Remove(worst);
            worst.Turn.SetResult(false);
        }

        Waiting mine = new(neighbourhood, clock.GetTimestamp());
        _waiting.Add(mine);

        return mine;
    }

    private sealed record Waiting(string Neighbourhood, long Since)
    {
        public TaskCompletionSource<bool> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
