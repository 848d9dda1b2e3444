using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>取り下げたものと墨消ししたものの全体。All that the public does not read of the record at one moment, by year and edition.</summary>
internal sealed class Withdrawn
{
    private readonly ILookup<(string Ward, int FiscalYear), Withdrawal> _years;
    private readonly HashSet<(string Ward, int FiscalYear, int Number)> _editions;
    private readonly HashSet<(string Ward, int FiscalYear)> _whole;

    private Withdrawn(IReadOnlyList<Withdrawal> all, IReadOnlyList<Blackening> blackened)
    {
        _years = all.ToLookup(it => (it.WardCode, it.FiscalYear));
        _editions = [.. all.Where(it => it.Part.Edition is not null).Select(it => (it.WardCode, it.FiscalYear, it.Part.Edition!.Value))];
        _whole = [.. all.Where(it => it.Part.Kind == WithdrawnKind.Year).Select(it => (it.WardCode, it.FiscalYear))];
        Blackened = blackened;
        Tombstones =
        [
            .. all.Where(it => it.Part.Kind != WithdrawnKind.Year) // why an imported year is not shown is for staff
                .OrderByDescending(it => it.At).ThenByDescending(it => it.Id)
                .Select(it => new Tombstone(
                    it.Id,
                    it.WardCode,
                    it.FiscalYear,
                    it.Part,
                    it.Label,
                    it.Reason,
                    it.At,
                    it.Authority,
                    it.WasCurrent)
                {
                    Code = it.Code,
                }),
        ];
        Seal = string.Join(
            ' ',
            all.OrderBy(it => it.Id).Select(it => SealOf(it.Id, it.ApprovedAt is not null))
                .Concat(blackened.OrderBy(it => it.Id).Select(it => SealOf(it.Id))));
        Mark = string.Join(' ', _years.OrderBy(it => it.Key).Select(it => new Veil([.. it], []).Mark).Where(mark => mark.Length > 0));
    }

    public IReadOnlyList<Tombstone> Tombstones { get; }

    /// <summary>What was blackened, the newest first.</summary>
    public IReadOnlyList<Blackening> Blackened { get; }

    /// <summary>Whatever is withdrawn, approved or put back, this changes.</summary>
    public string Seal { get; }

    /// <summary>Whatever of it changes what editions say, this does.</summary>
    public string Mark { get; }

    /// <summary>What is left of some editions, each under what lies over it.</summary>
    public IReadOnlyList<ListedEdition> Leave(IReadOnlyList<ListedEdition> editions) =>
        [.. editions.Where(it => !Has(it)).Select(it => it with { Veil = VeilOf(it) })];

    private bool Has(ListedEdition edition) =>
        _whole.Contains((edition.Ward, edition.FiscalYear))
        || _editions.Contains((edition.Ward, edition.FiscalYear, edition.Edition.Number));

    private Veil VeilOf(ListedEdition edition)
    {
        var year = _years[(edition.Ward, edition.FiscalYear)].ToList();
        var blackened = Blackened.Where(it => it.Touched(edition.Ward, edition.FiscalYear, edition.Edition.Number)).ToList();

        return year.Count == 0 && blackened.Count == 0 ? Veil.None : new Veil(year, blackened);
    }

    public static async Task<Withdrawn> ReadAsync(PolicyDbContext db, CancellationToken cancellation) => new(
        await db.Withdrawals.AsNoTracking().OrderBy(it => it.Id).ToListAsync(cancellation),
        await db.Blackenings.AsNoTracking()
            .Where(it => it.State == BlackeningState.Done)
            .OrderByDescending(it => it.Id)
            .ToListAsync(cancellation));

    /// <summary>Asked four times a second, without reading more than numbers.</summary>
    public static async Task<string> SealAsync(PolicyDbContext db, CancellationToken cancellation)
    {
        var withdrawn = await db.Withdrawals.AsNoTracking().OrderBy(it => it.Id)
            .Select(it => new { it.Id, IsApproved = it.ApprovedAt != null, IsBlack = false })
            .Concat(db.Blackenings.Where(it => it.State == BlackeningState.Done)
                .Select(it => new { it.Id, IsApproved = false, IsBlack = true }))
            .ToListAsync(cancellation);

        return string.Join(
            ' ',
            withdrawn.OrderBy(it => it.IsBlack).ThenBy(it => it.Id)
                .Select(it => it.IsBlack ? SealOf(it.Id) : SealOf(it.Id, it.IsApproved)));
    }

    private static string SealOf(int blackening) => $"b{blackening}";

    private static string SealOf(int id, bool isApproved) => $"{id}{(isApproved ? "a" : "")}";
}
