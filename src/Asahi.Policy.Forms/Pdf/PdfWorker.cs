using System.Diagnostics;

namespace Asahi.Policy.Forms.Pdf;

/// <summary>PDF を描く係。Draws one file at a time on a thread of its own. Between two rows it looks at the clock: drawing that stands
/// still is given up, and what fails is told in words, so that neither harms anything else.</summary>
/// <param name="limit">一つの行にかけてよい時間。</param>
public sealed class PdfWorker(TimeSpan limit) : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _place = new(1, 1);

    /// <summary>ほかに用がなくなった順に一つずつ描く。</summary>
    /// <param name="draw">Draws; what it is given has to be called between rows.</param>
    /// <param name="cancellation">Ends the drawing at the next row.</param>
    /// <exception cref="PdfFailedException">It failed or stood still; the message is meant for people.</exception>
    public async Task<T> RunAsync<T>(Func<Action, T> draw, CancellationToken cancellation = default)
    {
        await _place.WaitAsync(cancellation);

        try
        {
            return await WatchAsync(draw, cancellation);
        }
        finally
        {
            _place.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _place.Dispose();

    private async Task<T> WatchAsync<T>(Func<Action, T> draw, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (last, token) = (new LastStep(), end.Token);
        new Thread(() => Draw(draw, done, last, token)) { IsBackground = true, Name = "PDF" }.Start();

        while (await Task.WhenAny(done.Task, Task.Delay(_pause, CancellationToken.None)) != done.Task)
        {
            cancellation.ThrowIfCancellationRequested(); // nobody waits for what ends at its next row, or never

            if (last.Age > limit)
            {
                await end.CancelAsync(); // should it ever wake up, it ends at its next row
                throw new PdfFailedException($"PDFの作成が{limit.TotalSeconds:0}秒のあいだ進まなかったため、やめました");
            }
        }

        return await done.Task;
    }

    private static void Draw<T>(Func<Action, T> draw, TaskCompletionSource<T> done, LastStep last, CancellationToken end)
    {
        try
        {
            done.SetResult(draw(() =>
            {
                end.ThrowIfCancellationRequested();
                last.Touch();
            }));
        }
        catch (OperationCanceledException)
        {
            done.SetCanceled(end);
        }
        catch (PdfFailedException failed)
        {
            done.SetException(failed);
        }
        catch (Exception broken)
        {
            // Whatever it is: an exception that leaves a thread would end the portal.
            done.SetException(new PdfFailedException("PDFを描けませんでした", broken));
        }
    }

    private sealed class LastStep
    {
        private long _at = Stopwatch.GetTimestamp();

        public TimeSpan Age => Stopwatch.GetElapsedTime(Volatile.Read(ref _at));

        public void Touch() => Volatile.Write(ref _at, Stopwatch.GetTimestamp());
    }
}
