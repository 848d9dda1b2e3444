using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Replies to the public that were prepared once. They go out of date when the record moves, when a file that
/// they tell of has been made, when the settings change, and when a word in them that hangs on the clock is due.</summary>
internal sealed class ReplyStore(
    PublicRecords records,
    FilesMade files,
    SiteSettings site,
    IConfiguration settings,
    TimeProvider clock) : IForgetEditions
{
    private const long Megabyte = 1024 * 1024;
    private const int MostAddresses = 50_000;

    private readonly ReplyRoom _pages = new(settings.GetValue("Replies:Megabytes", 40L) * Megabyte);
    private readonly ReplyRoom _searches = new(settings.GetValue("Replies:Megabytes", 40L) * Megabyte / 10);
    private readonly ConcurrentDictionary<ReplyKey, KeptAttribute> _addresses = new();
    private readonly ConcurrentDictionary<(ReplyKey Key, string Question), Task> _making = new();
    private long _generation;

    /// <summary>Raised whenever everything is forgotten: what was begun before is not kept any more.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    /// <summary>How many files have been made so far.</summary>
    public long Files => files.Count;

    /// <summary>How many replies there are, and what they take.</summary>
    public (int Count, long Size) Kept => (_pages.Count + _searches.Count, _pages.Size + _searches.Size);

    /// <summary>The reply to a request, as far as it can be said without looking into the record. Null: none is kept.</summary>
    public Reply? Find(HttpRequest request)
    {
        var key = ReplyKey.Of(request, site);

        return _addresses.TryGetValue(key, out var kept) && Question.Of(request, kept) is { } question ? Find(key, question, kept) : null;
    }

    public Reply? Find(ReplyKey key, string question, KeptAttribute kept) =>
        RoomOf(kept).Find(key, question) is { } reply
        && !(reply.Until <= clock.GetUtcNow())
        && (reply.Files is null || reply.Files == files.Count)
            ? reply
            : null;

    /// <summary>Whether it is of the present state. Null: somebody has to look.</summary>
    public bool? IsCurrent(Reply reply) => records.Known is { } record ? record.Position == reply.Position : null;

    public void Keep(ReplyKey key, string question, KeptAttribute kept, Reply reply, long generation)
    {
        if (_addresses.Count >= MostAddresses)
        {
            Clear(); // somebody thinks up host names
        }

        if (generation == Generation)
        {
            _addresses[key] = kept;
            RoomOf(kept).Keep(key, question, reply);
        }

        if (generation != Generation)
        {
            RoomOf(kept).Remove(key, question); // forgotten in between
        }
    }

    /// <summary>Lets one make a reply, and the others who ask for it meanwhile wait.</summary>
    /// <returns>Null: it is the caller's turn, who has to call <see cref="End"/>. Else what to wait for.</returns>
    public Task? Begin(ReplyKey key, string question, TaskCompletionSource turn) =>
        _making.GetOrAdd((key, question), turn.Task) is { } other && other != turn.Task ? other : null;

    public void End(ReplyKey key, string question, TaskCompletionSource turn)
    {
        _making.TryRemove((key, question), out _);
        turn.SetResult();
    }

    public void Forget(int editionId) => Forget();

    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        Clear();
    }

    private void Clear()
    {
        _pages.Clear();
        _searches.Clear();
        _addresses.Clear();
    }

    private ReplyRoom RoomOf(KeptAttribute kept) => kept.IsSearch ? _searches : _pages;
}
