using Asahi.Policy.Forms.Pdf;

namespace Asahi.Policy.Forms.Tests.Drawing;

public sealed class PdfWorkerTests : IDisposable
{
    private readonly PdfWorker _worker = new(TimeSpan.FromSeconds(1));
    private readonly ManualResetEventSlim _never = new();

    [Fact]
    public async Task What_stands_still_is_given_up_and_the_next_is_drawn()
    {
        var failed = await Assert.ThrowsAsync<PdfFailedException>(() => _worker.RunAsync<int>(_ =>
        {
            _never.Wait(TimeSpan.FromMinutes(1));

            return 0;
        }));

        Assert.Contains("1秒のあいだ進まなかった", failed.Message, StringComparison.Ordinal);
        Assert.Equal(7, await _worker.RunAsync(_ => 7));
    }

    [Fact]
    public async Task What_goes_on_slowly_is_not_given_up()
    {
        Assert.Equal(3, await _worker.RunAsync(beat =>
        {
            for (var row = 0; row < 6; row++)
            {
                Thread.Sleep(300);
                beat();
            }

            return 3;
        }));
    }

    [Fact]
    public async Task What_was_given_up_ends_at_its_next_row()
    {
        var ended = new TaskCompletionSource<bool>();
        await Assert.ThrowsAsync<PdfFailedException>(() => _worker.RunAsync<int>(beat =>
        {
            _never.Wait(TimeSpan.FromMinutes(1));

            try
            {
                beat();
            }
            catch (OperationCanceledException)
            {
                ended.SetResult(true);
            }

            return 0;
        }));
        _never.Set();

        Assert.True(await ended.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task What_breaks_is_told_in_words()
    {
        var failed = await Assert.ThrowsAsync<PdfFailedException>(() => _worker.RunAsync<int>(_ => throw new InvalidOperationException("secret")));

        Assert.Equal("PDFを描けませんでした", failed.Message);
        Assert.Equal("secret", failed.InnerException!.Message);
        Assert.Equal(7, await _worker.RunAsync(_ => 7));
    }

    [Fact]
    public async Task Who_gives_up_ends_the_drawing()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _worker.RunAsync<int>(
            beat =>
            {
                while (true)
                {
                    Thread.Sleep(20);
                    beat();
                }
            },
            patience.Token));
    }

    [Fact]
    public async Task Who_gives_up_does_not_wait_for_what_stands_still()
    {
        using var patient = new PdfWorker(TimeSpan.FromMinutes(10));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var drawing = patient.RunAsync(
            _ =>
            {
                _never.Wait(TimeSpan.FromMinutes(10));

                return 0;
            },
            patience.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task One_is_drawn_at_a_time()
    {
        var (now, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _worker.RunAsync(_ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            Thread.Sleep(50);

            return Interlocked.Decrement(ref now);
        })));

        Assert.Equal(1, most);
    }

    public void Dispose()
    {
        _never.Set();
        _never.Dispose();
        _worker.Dispose();
    }
}
