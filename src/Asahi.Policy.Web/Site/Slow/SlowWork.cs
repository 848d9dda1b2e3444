namespace Asahi.Policy.Web.Site.Slow;

/// <summary>The one worker for what takes long: files, large differences, whatever is made of all years. One thing after the
/// other and each on a thread of its own, so that neither a core nor a thread is missing where pages are answered.</summary>
public sealed class SlowWork : IDisposable
{
    /// <summary>How long a visitor waits for it, without a thread, before being asked to come again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // What visitors may have waiting together. More is no use to anybody: each takes up to a second.
    private const int MostAsked = 16;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _asked;

    /// <summary>Does it when its turn comes.</summary>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation = default)
    {
        using var turn = await TakeTurnAsync(cancellation);

        return await OnOwnThreadAsync(work);
    }

    /// <summary>Does it when its turn comes.</summary>
    public Task RunAsync(Action work, CancellationToken cancellation = default) => RunAsync(
        () =>
        {
            work();

            return true;
        },
        cancellation);

    /// <summary>For work that takes more than one step. Disposing gives the turn back.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);

        return new Turn(_turn);
    }

    /// <summary>Does what a visitor asked for; it goes on when the visitor has gone, and the next finds it made.</summary>
    /// <exception cref="BeingPreparedException">Too much is waiting already.</exception>
    public async Task<T> RunAskedAsync<T>(Func<T> work)
    {
        try
        {
            return Interlocked.Increment(ref _asked) <= MostAsked ? await RunAsync(work) : throw new BeingPreparedException();
        }
        finally
        {
            Interlocked.Decrement(ref _asked);
        }
    }

    /// <summary>On a thread that nobody else needs. For one who has the turn.</summary>
    public static Task<T> OnOwnThreadAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits for what is being made, but no longer than a visitor should.</summary>
    /// <exception cref="BeingPreparedException">It is not there yet.</exception>
    public static async Task<T> SoonAsync<T>(Task<T> made, CancellationToken cancellation)
    {
        try
        {
            return await made.WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException) when (!made.IsCompleted)
        {
            throw new BeingPreparedException();
        }
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
