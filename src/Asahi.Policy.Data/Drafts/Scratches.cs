using System.Text.Json;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Drafts;

/// <summary>書きかけの出し入れ。</summary>
public sealed class Scratches(PolicyDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <summary>書きかけを置く。Replaces the former one.</summary>
    /// <param name="person">職員の内部の番号。</param>
    /// <param name="policy">運営方針の内部の番号。</param>
    /// <param name="item">項目。</param>
    /// <param name="baseVersion">書き始めた時の版数。</param>
    /// <param name="values">欄の値。</param>
    /// <param name="isLate">もう保存された後かどうか。Asked when the turn has come. Null: never.</param>
    /// <param name="cancellation">Stops before it is kept.</param>
    /// <returns>日時（UTC）。Null when it came too late.</returns>
    public async Task<DateTime?> KeepAsync(
        int person,
        int policy,
        string item,
        int baseVersion,
        IReadOnlyDictionary<string, string> values,
        Func<Task<bool>>? isLate = null,
        CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);

        if (isLate is not null && await isLate())
        {
            return null;
        }

        var (code, now) = (item, clock.GetUtcNow().UtcDateTime);
        var scratch = await db.Scratches.FindAsync([person, policy, code], cancellation);

        if (scratch is null)
        {
            scratch = new Scratch(person, policy, code);
            db.Add(scratch);
        }

        scratch.Keep(baseVersion, JsonSerializer.Serialize(values), now);
        await db.SaveChangesAsync(cancellation);

        return now;
    }

    /// <summary>書きかけを読む。</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<KeptScratch?> FindAsync(int person, int policy, string item, CancellationToken cancellation = default)
    {
        var code = item;
        var scratch = await db.Scratches.AsNoTracking().FirstOrDefaultAsync(
            it => it.StaffMemberId == person && it.PolicyId == policy && it.Item == code,
            cancellation);

        return scratch is null
            ? null
            : new KeptScratch(
                scratch.BaseVersion,
                JsonSerializer.Deserialize<Dictionary<string, string>>(scratch.Values) ?? [],
                scratch.SavedAt);
    }

    /// <summary>書きかけを捨てる。</summary>
    public async Task DropAsync(int person, int policy, string item, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await DropWithinAsync(person, policy, item, cancellation);
    }

    /// <summary>書きかけを捨てる。Within a write, which holds the gate already.</summary>
    public Task DropWithinAsync(int person, int policy, string item, CancellationToken cancellation)
    {
        var code = item;

        return db.Scratches
            .Where(it => it.StaffMemberId == person && it.PolicyId == policy && it.Item == code)
            .ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>置いてある書きかけ。</summary>
/// <param name="BaseVersion">書き始めた時の版数。</param>
/// <param name="Values">欄の値。</param>
/// <param name="SavedAt">日時（UTC）。</param>
public sealed record KeptScratch(int BaseVersion, IReadOnlyDictionary<string, string> Values, DateTime SavedAt);
