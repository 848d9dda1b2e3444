using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Tests.Site;

/// <summary>What takes long is done once, one thing after the other, and nobody stands still for it.</summary>
public sealed class DrawnOnceTests : IDisposable
{
    private readonly SlowWork _slow = new();
    private readonly DrawnOnce<string> _drawn;

    public DrawnOnceTests() => _drawn = new(_slow, 100, text => text.Length);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task However_many_ask_at_once_it_is_drawn_once(bool isLarge)
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => AskAsync("a b", isLarge, "drawn"))));
        Assert.All(texts, text => Assert.Equal("drawn", text));
        Assert.Equal("drawn", await AskAsync("a b", isLarge, "never"));
        Assert.Equal(1, _drawn.Drawn);
    }

    [Fact]
    public async Task What_was_not_asked_for_longest_makes_room()
    {
        await AskAsync("1", false, new string('a', 60));
        await AskAsync("2", false, new string('b', 30));
        await AskAsync("1", false, "kept");
        await AskAsync("3", false, new string('c', 40));
        Assert.Equal(100, _drawn.Size);
        Assert.Equal(new string('a', 60), await AskAsync("1", false, "kept"));
        Assert.Equal("anew", await AskAsync("2", false, "anew"));
        await AskAsync("4", false, new string('d', 101)); // larger than the whole room: given, not kept
        Assert.InRange(_drawn.Size, 0, 100);
    }

    [Fact]
    public async Task Large_things_are_drawn_one_after_the_other_on_threads_of_their_own()
    {
        var (now, most, pooled) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _drawn.OfAsync(
            $"{number}",
            () => (true, () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                pooled += Thread.CurrentThread.IsThreadPoolThread ? 1 : 0;
                Thread.Sleep(20);
                Interlocked.Decrement(ref now);

                return "x";
            }
            ),
            CancellationToken.None)));
        Assert.Equal((1, 0), (most, pooled));
    }

    [Fact]
    public async Task Too_many_at_once_are_asked_to_come_again_and_the_rest_is_made()
    {
        using var go = new ManualResetEventSlim();
        var asked = Enumerable.Range(0, 40).Select(number => _drawn.OfAsync(
            $"{number}",
            () => (true, () =>
            {
                go.Wait();

                return "x";
            }
            ),
            CancellationToken.None)).ToList();
        Assert.Equal(24, asked.Count(task => task.IsFaulted && task.Exception!.InnerException is BeingPreparedException));
        go.Set();
        await Task.WhenAll(asked.Where(task => !task.IsFaulted));
        Assert.Equal("again", await AskAsync("39", true, "again"));
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_and_finds_it_made_the_next_time()
    {
        using var go = new ManualResetEventSlim();
        var made = _drawn.OfAsync(
            "1",
            () => (true, () =>
            {
                go.Wait();

                return "made";
            }
            ),
            CancellationToken.None);
        await Assert.ThrowsAsync<BeingPreparedException>(() => made);
        go.Set();
        Assert.Equal("made", await AskAsync("1", true, "never"));
    }

    [Fact]
    public async Task What_is_forgotten_while_it_is_drawn_is_not_kept()
    {
        Assert.Equal("old", await _drawn.OfAsync(
            "1",
            () => (false, () =>
            {
                _drawn.Forget();

                return "old";
            }
            ),
            CancellationToken.None));
        Assert.Equal("new", await AskAsync("1", false, "new"));
    }

    [Fact]
    public async Task What_failed_is_tried_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _drawn.OfAsync("1", () => (true, () => throw new InvalidOperationException("broken")), CancellationToken.None));
        Assert.Equal("whole", await AskAsync("1", true, "whole"));
    }

    public void Dispose() => _slow.Dispose();

    private Task<string> AskAsync(string hashes, bool isLarge, string text) => _drawn.OfAsync(hashes, () => (isLarge, () => text), CancellationToken.None);
}
