using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Publishing;

/// <summary>台帳の検査。Goes through the ledger once, and holds it against the editions and against what is public now.</summary>
public static class LedgerCheck
{
    private static readonly ChangeAction[] _marked =
    [
        ChangeAction.Published, ChangeAction.YearWithdrawn, ChangeAction.YearPutBack,
        ChangeAction.Withdrawn, ChangeAction.WithdrawalApproved, ChangeAction.PutBack, ChangeAction.Blackened,
        ChangeAction.Annotated,
    ];

    /// <summary>欠け。One line each; empty as it should be.</summary>
    /// <param name="db">記録。Only read.</param>
    /// <param name="cancellation">Stops looking.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(PolicyDbContext db, CancellationToken cancellation)
    {
        var defects = new List<string>();
        var marks = await MarksAsync(db, cancellation);
        var states = new Dictionary<(string Ward, int Year), LedgerLine>();
        var told = new Dictionary<(string Ward, int Year, int Edition), LedgerLine>();
        LedgerLine? previous = null;

        await foreach (var line in db.Ledger.AsNoTracking().OrderBy(it => it.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!line.Follows(previous))
            {
                return [.. defects, $"公開台帳の{line.Number}行が、前の行とつながっていません。書き換えられたか、抜かれています。"];
            }

            if (marks.Remove(line.Number, out var hash) && hash != line.Hash)
            {
                defects.Add($"公開台帳の{line.Number}行が、変更の記録の控えと違います。");
            }

            if (!line.IsSealed)
            {
                defects.Add($"公開台帳の{line.Number}行の言葉（版のハッシュ、承認、理由）が、書いた時と違います。");
            }

            var (ward, year) = (line.WardCode, line.FiscalYear);

            if (line.Act == LedgerAct.Undone && states.GetValueOrDefault((ward, year))?.Edition is { } undone)
            {
                told.Remove((ward, year, undone)); // with the import its edition was taken out of the record
            }

            if (line.Says is { } edition)
            {
                told[(ward, year, edition)] = line;
            }

            states[(ward, year)] = previous = line;
        }

        defects.AddRange(marks.Keys.Order().Select(number => $"公開台帳の{number}行が、変更の記録に控えがあるのに、ありません。"));

        return [.. defects, .. await AgainstEditionsAsync(db, told, cancellation), .. await AgainstPointersAsync(db, states, cancellation)];
    }

    // What the log says of lines, by their numbers; a text of it that is damaged is told by the check of the log.
    private static async Task<Dictionary<long, string>> MarksAsync(PolicyDbContext db, CancellationToken cancellation)
    {
        var marks = new Dictionary<long, string>();
        var records = db.Changes.AsNoTracking().Where(it => _marked.Contains(it.Action)).AsAsyncEnumerable();

        await foreach (var record in records.WithCancellation(cancellation))
        {
            foreach (var field in record.Fields.Where(field => field.Label == LedgerMark.Label))
            {
                if (LedgerMark.Read(field.After) is var (number, hash))
                {
                    marks[number] = hash;
                }
            }
        }

        return marks;
    }

    private static async Task<IReadOnlyList<string>> AgainstEditionsAsync(
        PolicyDbContext db,
        Dictionary<(string Ward, int Year, int Edition), LedgerLine> told,
        CancellationToken cancellation)
    {
        var editions = (await db.Editions.AsNoTracking()
                .Select(it => new { it.WardCode, it.FiscalYear, it.Number, it.Sha256 })
                .ToListAsync(cancellation))
            .ToDictionary(it => (it.WardCode, it.FiscalYear, it.Number), it => it.Sha256);

        return
        [
            .. editions.Keys.Where(it => !told.ContainsKey(it)).Order()
                .Select(it => $"{it.WardCode} {it.FiscalYear} 第{it.Number}版が、公開台帳にありません。"),
            .. from it in told.OrderBy(it => it.Value.Number)
               where !editions.TryGetValue(it.Key, out var sha256) || (it.Value.Sha256 is { } sealed256 && sealed256 != sha256)
               select $"公開台帳の{it.Value.Number}行の {it.Key.Ward} {it.Key.Year} 第{it.Key.Edition}版が、なくなったか、公開した時と違います。",
        ];
    }

    private static async Task<IReadOnlyList<string>> AgainstPointersAsync(
        PolicyDbContext db,
        Dictionary<(string Ward, int Year), LedgerLine> states,
        CancellationToken cancellation)
    {
        var pointers = (await db.PublicEditions.AsNoTracking()
                .Select(it => new { it.WardCode, it.FiscalYear, it.Edition.Number })
                .ToListAsync(cancellation))
            .ToDictionary(it => (Ward: it.WardCode, Year: it.FiscalYear), it => (int?)it.Number);

        return
        [
            .. from year in states.Keys.Union(pointers.Keys).Order()
               let told = states.GetValueOrDefault(year)?.Edition
               let now = pointers.GetValueOrDefault(year)
               where told != now
               select $"{year.Ward} {year.Year} は、公開台帳では{Words(told)}ですが、{Words(now)}になっています。",
        ];
    }

    private static string Words(int? edition) => edition is { } number ? $"第{number}版が公開中" : "何も公開していないこと";
}
