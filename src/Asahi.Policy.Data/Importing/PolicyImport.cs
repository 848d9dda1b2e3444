using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Importing;

/// <summary>取込。Saves what was read from documents as drafts, and makes
/// one public edition of kind 取込 for each year; all or nothing.</summary>
public sealed class PolicyImport(PolicyDbContext db, WriteGate gate, ImportedEditions editions)
{
    /// <summary>運営方針を取り込む。What is there already is left alone, so doing it twice changes nothing.</summary>
    /// <returns>The outcome for each policy, in the order given.</returns>
    public async Task<IReadOnlyList<ImportOutcome>> ImportAsync(
        IReadOnlyList<ImportedPolicy> policies,
        CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcomes = new List<ImportOutcome>();

        foreach (var policy in policies)
        {
            outcomes.Add(await ImportAsync(policy, cancellation));
        }

        await transaction.CommitAsync(cancellation);

        return outcomes;
    }

    private async Task<ImportOutcome> ImportAsync(ImportedPolicy imported, CancellationToken cancellation)
    {
        var ward = await FindOrAddAsync(imported.Ward, cancellation);
        var there = await db.Policies.AsNoTracking()
            .Include(policy => policy.Sources)
            .FirstOrDefaultAsync(policy => policy.WardId == ward.Id && policy.FiscalYear == imported.Policy.FiscalYear, cancellation);

        if (there is not null)
        {
            return Hashes(there).SetEquals(Hashes(imported.Policy)) ? ImportOutcome.AlreadyThere : ImportOutcome.TakenByOther;
        }

        await editions.PublishFirstAsync(ward, imported.Policy, imported.Documents, cancellation);

        return ImportOutcome.Imported;
    }

    private async Task<Ward> FindOrAddAsync(Ward ward, CancellationToken cancellation)
    {
        if (await db.Wards.FirstOrDefaultAsync(it => it.Code == ward.Code, cancellation) is { } there)
        {
            return there;
        }

        db.Add(ward);
        await db.SaveChangesAsync(cancellation);

        return ward;
    }

    private static HashSet<string> Hashes(OperatingPolicy policy) => [.. policy.Sources.Select(source => source.Sha256)];
}

/// <summary>取り込む運営方針。What a reader made of the documents of one year.</summary>
/// <param name="Ward">区。</param>
/// <param name="Policy">運営方針。</param>
/// <param name="Documents">原資料の内容。ファイル名ごと。</param>
public sealed record ImportedPolicy(Ward Ward, OperatingPolicy Policy, IReadOnlyDictionary<string, byte[]> Documents);
