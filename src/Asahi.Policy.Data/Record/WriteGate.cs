namespace Asahi.Policy.Data.Record;

/// <summary>書き込みの門。One writer at a time within the process: it is held over
/// the whole transaction and the checkpoint inside its commit.</summary>
/// <remarks>SQLite lets one writer in anyway; waiting here instead of there gives an orderly queue, and keeps two
/// connections from checkpointing at the same moment, which SQLite before 3.51.3 does not survive without loss.</remarks>
public sealed class WriteGate : IDisposable
{
    // Together with the second that the engine waits for a lock: whoever saves is answered within five seconds.
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>門が閉じている理由。Where the portal may only read. Null: it is open.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>門を閉じる。For as long as this process runs.</summary>
    /// <param name="obstacle">理由。A sentence without a full stop.</param>
    public void Shut(string obstacle) => Obstacle = obstacle;

    /// <summary>順番を待って入る。Leave by disposing what is returned.</summary>
    /// <exception cref="RecordBusyException">The turn did not come in time. Nothing was changed.</exception>
    /// <exception cref="RecordReadOnlyException">The gate is shut.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation = default)
    {
        if (Obstacle is { } obstacle)
        {
            throw new RecordReadOnlyException(obstacle);
        }

        return await _turn.WaitAsync(_longestWait, cancellation) ? new Exit(_turn) : throw new RecordBusyException();
    }

    /// <summary>だれもいなければ入る。Null: somebody writes, or the gate is shut.</summary>
    public IDisposable? TryEnter() => Obstacle is null && _turn.Wait(0) ? new Exit(_turn) : null;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private sealed class Exit(SemaphoreSlim turn) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (!_left)
            {
                _left = true;
                turn.Release();
            }
        }
    }
}

/// <summary>混雑。A write did not get its turn in time; nothing was changed, and trying again is safe.</summary>
public sealed class RecordBusyException() : Exception("ほかの書き込みが終わるのを待ちましたが、順番が来ませんでした。変更はありません。少し待って、もう一度お試しください。");

/// <summary>読むだけ。The portal was started where it may not write.</summary>
/// <param name="obstacle">理由。A sentence without a full stop.</param>
public sealed class RecordReadOnlyException(string obstacle) : Exception($"いまは読むだけです。変更はありません。{obstacle}。");
