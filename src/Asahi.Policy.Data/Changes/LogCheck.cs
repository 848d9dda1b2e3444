using Asahi.Policy.Data.Rows;

namespace Asahi.Policy.Data.Changes;

/// <summary>Goes through the change log once, oldest first.</summary>
internal sealed class LogCheck
{
    private readonly List<LogDefect> _defects = [];

    // What a later row has to account for: blanks by an erasure, former rows whose own
    // seal cannot be made any more by the seal in its record.
    private readonly HashSet<(long Change, int Position)> _blank = [];
    private readonly HashSet<(long Change, int Position)> _erased = [];
    private readonly Dictionary<long, string> _carried = [];

    public static async Task<LogSoundness> OfAsync(IAsyncEnumerable<ChangeRecord> records, CancellationToken cancellation)
    {
        var check = new LogCheck();
        ChangeRecord? previous = null;

        await foreach (var record in records.WithCancellation(cancellation))
        {
            if (!record.Follows(previous))
            {
                check.Tell(record.Id, LogFault.Unlinked);

                return new LogSoundness(check._defects, check._erased.Count);
            }

            check.LookAtTexts(record);
            check.LookAtErasures(record);
            previous = record;
        }

        foreach (var change in check._carried.Keys)
        {
            check.Tell(change, LogFault.Unlinked);
        }

        foreach (var change in check._blank.Select(text => text.Change).Distinct())
        {
            check.Tell(change, LogFault.Lost);
        }

        return new LogSoundness(check._defects, check._erased.Count);
    }

    private void LookAtTexts(ChangeRecord record)
    {
        if (record.IsCarried)
        {
            _carried[record.Id] = ChangeSeal.Carried(record);
        }

        var digests = record.DigestsByPosition;
        var texts = record.Texts.ToDictionary(text => text.Position);

        foreach (var (position, digest) in digests.Index().Where(it => it.Item.Length > 0))
        {
            if (texts.Remove(position, out var text) && !text.IsErased)
            {
                if (text.Digest() != digest)
                {
                    Tell(record.Id, LogFault.Altered);
                }
            }
            else
            {
                _blank.Add((record.Id, position));
            }
        }

        if (texts.Count > 0)
        {
            Tell(record.Id, LogFault.Altered); // put beside it later
        }
    }

    private void LookAtErasures(ChangeRecord record)
    {
        foreach (var erasure in record.Erasures)
        {
            foreach (var text in erasure.Positions.Select(position => (erasure.Change, position)))
            {
                if (_blank.Remove(text))
                {
                    _erased.Add(text);
                }
                else if (!_erased.Contains(text))
                {
                    Tell(erasure.Change, LogFault.Remaining);
                }
            }

            if (erasure.Carried is not null && !(_carried.Remove(erasure.Change, out var seal) && seal == erasure.Carried))
            {
                Tell(erasure.Change, LogFault.Unlinked);
            }
        }
    }

    private void Tell(long change, LogFault fault)
    {
        var defect = new LogDefect(change, fault);

        if (!_defects.Contains(defect))
        {
            _defects.Add(defect);
        }
    }
}
