using System.Collections.Concurrent;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Kept replies within a budget of memory. When it is full, the
/// quarter that was not asked for longest goes. Asking takes no lock.</summary>
/// <param name="budget">Bytes.</param>
internal sealed class ReplyRoom(long budget)
{
    private readonly ConcurrentDictionary<(ReplyKey Key, string Question), Reply> _replies = new();
    private readonly Lock _clearing = new();
    private long _size;

    public int Count => _replies.Count;

    public long Size => Interlocked.Read(ref _size);

    public Reply? Find(ReplyKey key, string question)
    {
        if (!_replies.TryGetValue((key, question), out var reply))
        {
            return null;
        }

        reply.AskedAt = Environment.TickCount64;

        return reply;
    }

    public void Keep(ReplyKey key, string question, Reply reply)
    {
        if (reply.Size > budget / 4)
        {
            return;
        }

        reply.AskedAt = Environment.TickCount64;
        Remove(key, question);

        if (_replies.TryAdd((key, question), reply))
        {
            Interlocked.Add(ref _size, reply.Size);
        }

        if (Size > budget)
        {
            MakeRoom();
        }
    }

    public void Remove(ReplyKey key, string question)
    {
        if (_replies.TryRemove((key, question), out var former))
        {
            Interlocked.Add(ref _size, -former.Size);
        }
    }

    public void Clear()
    {
        foreach (var (key, question) in _replies.Keys)
        {
            Remove(key, question);
        }
    }

    private void MakeRoom()
    {
        lock (_clearing)
        {
            foreach (var ((key, question), _) in _replies.OrderBy(it => it.Value.AskedAt).ToList())
            {
                if (Size <= budget * 3 / 4)
                {
                    return;
                }

                Remove(key, question);
            }
        }
    }
}
