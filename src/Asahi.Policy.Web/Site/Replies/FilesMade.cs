namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Counts what is made in the background and told of on pages.</summary>
public sealed class FilesMade
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    /// <summary>A file has been made, or it is known by now why it cannot be.</summary>
    public void Tell() => Interlocked.Increment(ref _count);
}
