using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Drafts;

/// <summary>公開できずに待っている候補。What somebody has to do something about: the public state moved under it, or its time has passed.</summary>
/// <param name="db">記録。</param>
/// <param name="clock">時計。</param>
public sealed class CandidateTroubles(PolicyDbContext db, TimeProvider clock)
{
    /// <summary>時刻からどれだけ遅れてよいか。</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>調べる。Empty as it should be.</summary>
    public async Task<IReadOnlyList<CandidateTrouble>> AllAsync(CancellationToken cancellation = default)
    {
        var late = clock.GetUtcNow().UtcDateTime - Grace;
        var open = await db.Candidates.AsNoTracking()
            .Where(it => it.State == CandidateState.Pending || it.State == CandidateState.Waiting)
            .Join(
                db.Policies.Join(db.Wards, policy => policy.WardId, ward => ward.Id, (policy, ward) => new { policy, ward }),
                candidate => candidate.PolicyId,
                of => of.policy.Id,
                (candidate, of) => new
                {
                    of.ward.Code,
                    of.policy.FiscalYear,
                    candidate.Kind,
                    candidate.FiresAt,
                    candidate.BuiltOnId,
                    candidate.BuiltOnLine,
                    candidate.Obstacle,
                    Now = db.PublicEditions
                        .Where(it => it.WardCode == of.ward.Code && it.FiscalYear == of.policy.FiscalYear)
                        .Select(it => (int?)it.EditionId)
                        .FirstOrDefault(),
                })
            .ToListAsync(cancellation);
        var found = new List<CandidateTrouble>();

        foreach (var it in open)
        {
            var isOld = it.BuiltOnId != it.Now
                || await BuiltOn.HasMovedAsync(db, (it.Code, it.FiscalYear), it.BuiltOnLine, cancellation);
            var why = it.Obstacle ?? (isOld ? CandidateTrouble.Outdated : it.FiresAt < late ? "時刻を過ぎても、まだ公開していません" : "");
            found.Add(new CandidateTrouble(it.Code, it.FiscalYear, it.Kind, it.FiresAt, why));
        }

        return
        [
            .. found
                .Where(trouble => trouble.Why.Length > 0)
                .OrderBy(trouble => trouble.Ward, StringComparer.Ordinal)
                .ThenByDescending(trouble => trouble.FiscalYear),
        ];
    }
}

/// <summary>公開できずに待っている候補。</summary>
/// <param name="Ward">区コード。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Kind">版の種類。</param>
/// <param name="FiresAt">公開するはずの日時（UTC）。Null: it was not approved yet.</param>
/// <param name="Why">理由。</param>
public sealed record CandidateTrouble(string Ward, int FiscalYear, EditionKind Kind, DateTime? FiresAt, string Why)
{
    /// <summary>準備した後に公開中の内容が変わったこと。</summary>
    public const string Outdated = "準備した後に、公開中の内容が変わりました。このまま公開すると、前の内容に戻ってしまいます";
}
