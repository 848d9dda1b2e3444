using System.Threading.Channels;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Tells whoever makes the files that an edition has been published; one call is as good as many.</summary>
public sealed class NewEditions
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Tell() => _calls.Writer.TryWrite(true);

    /// <summary>Waits for a call, but no longer than this.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(longest);

        try
        {
            await _calls.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // nobody called: time to look by oneself
        }
    }
}
