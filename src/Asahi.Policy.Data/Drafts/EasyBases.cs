using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Drafts;

/// <summary>やさしい日本語の説明が拠った内容の指紋を、いまの取り方に改める。A former program took it otherwise: without this every
/// explanation would be called out of date because the program is another one.</summary>
public sealed class EasyBases(PolicyDbContext db, WriteGate gate, DraftItems items, PublishedPolicies published)
{
    /// <summary>改める。Only where the public edition says that the explanation fits, and the draft still says what the edition says.</summary>
    /// <returns>いくつ改めたか。</returns>
    public async Task<int> RenewAsync(CancellationToken cancellation = default)
    {
        var renewed = 0;
        var years = await db.Policies.Select(policy => new { policy.WardId, policy.FiscalYear }).ToListAsync(cancellation);

        foreach (var year in years)
        {
            var ward = await db.Wards.FirstAsync(it => it.Id == year.WardId, cancellation);

            if (await items.FindPolicyAsync(ward.Code, year.FiscalYear, cancellation) is not { Statement.Easy: { } easy }
                || EasyBasis.IsOfThisKind(easy.Basis)
                || await published.TryCurrentAsync(ward.Code, year.FiscalYear, cancellation)
                    is not { Policy: { EasyIsStale: false } current }
                || current.Easy?.Text != easy.Text)
            {
                continue;
            }

            using var turn = await gate.EnterAsync(cancellation);
            var draft = (await items.LoadPolicyAsync(ward.Code, year.FiscalYear, cancellation))!;

            if (EasyBasis.Of(draft.Freeze(ward, PrintedContacts.None)) is var basis && basis == EasyBasis.Of(current))
            {
                draft.Describe(statement => statement with { Easy = easy with { Basis = basis } });
                await db.SaveChangesAsync(cancellation);
                renewed++;
            }
        }

        return renewed;
    }
}
