using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>ある時に公開していたもの。A moment is resolved to a line of the ledger; what was public from that line on to the next, in all wards and
/// years, is put together once and kept for a while.</summary>
internal sealed class PastRecords
{
    private const int Most = 12;

    private readonly Lock _turn = new();
    private readonly LinkedList<(long Of, PastRecord Past)> _kept = new(); // the one that was asked for last stands first

    /// <summary>Puts it together.</summary>
    /// <param name="db">記録。</param>
    /// <param name="current">いまの状態。What was taken out of the record since is not in it, and shows at no moment.</param>
    /// <param name="moment">日時（UTC）。</param>
    /// <param name="make">Makes the record of the editions that were public, up to a line.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null: the ledger begins later.</returns>
    public async Task<PastRecord?> AtAsync(
        PolicyDbContext db,
        PublicRecord current,
        DateTime moment,
        Func<IReadOnlyList<ListedEdition>, long, Task<PublicRecord>> make,
        CancellationToken cancellation)
    {
        var position = await db.Ledger.Where(line => line.At <= moment).MaxAsync(line => (long?)line.Number, cancellation);

        if (position is not { } last)
        {
            return null;
        }

        if (Find(current.Position, last) is { } kept)
        {
            return kept;
        }

        var lines = await db.Ledger.AsNoTracking()
            .Where(line => line.Number <= last)
            .OrderBy(line => line.Number)
            .ToListAsync(cancellation);
        var past = new PastRecord(last, lines[^1].At, await make(EditionsAt(current, lines), last));

        lock (_turn)
        {
            foreach (var old in _kept.Where(it => it.Of != current.Position).ToList())
            {
                _kept.Remove(old); // nobody asks for it any more
            }

            _kept.AddFirst((current.Position, past));

            if (_kept.Count > Most)
            {
                _kept.RemoveLast();
            }
        }

        return past;
    }

    private PastRecord? Find(long of, long position)
    {
        lock (_turn)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Of == of && node.Value.Past.Position == position)
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);

                    return node.Value.Past;
                }
            }

            return null;
        }
    }

    private static bool IsOf(LedgerLine line, ListedEdition edition) => line.Fits(edition.Edition.Number, edition.Edition.Sha256);

    private static List<ListedEdition> EditionsAt(PublicRecord current, IReadOnlyList<LedgerLine> lines)
    {
        var (states, ever) = (new Dictionary<(string, int), LedgerLine>(), new Dictionary<(string, int, int), LedgerLine>());

        foreach (var line in lines)
        {
            var year = (line.WardCode, line.FiscalYear);

            // With the import its edition was taken out of the record, and its number may be given again.
            if (line.Act == LedgerAct.Undone && states.GetValueOrDefault(year)?.Edition is { } undone)
            {
                ever.Remove((line.WardCode, line.FiscalYear, undone));
            }

            if (line.Says is { } number)
            {
                ever[(line.WardCode, line.FiscalYear, number)] = line;
            }

            states[year] = line;
        }

        return
        [
            .. from it in current.Editions
               where ever.TryGetValue((it.Ward, it.FiscalYear, it.Edition.Number), out var told) && IsOf(told, it)
               let state = states[(it.Ward, it.FiscalYear)]
               let isCurrent = state.Edition == it.Edition.Number && IsOf(state, it)
               select it with { Edition = it.Edition with { IsCurrent = isCurrent } },
        ];
    }
}

/// <summary>ある時に公開していたもの。</summary>
/// <param name="Position">台帳の行の番号。All moments up to the next line show the same.</param>
/// <param name="Since">その行の日時（UTC）。</param>
/// <param name="Record">公開していたもの全体。</param>
public sealed record PastRecord(long Position, DateTime Since, PublicRecord Record);
