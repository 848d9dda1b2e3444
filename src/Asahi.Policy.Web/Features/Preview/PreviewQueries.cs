using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Preview;

/// <summary>What would be published: the candidate that waits, or else what is in the forms at this moment. Read anew each time, and kept
/// nowhere.</summary>
public sealed class PreviewQueries(
    PolicyDbContext db,
    DraftItems items,
    PublishedPolicies published,
    FormContexts contexts,
    FormSet forms,
    WardOffices offices,
    TimeProvider clock)
{
    // An edition says what it changed; before anybody asked for one, nobody has written that.
    private const string NotYetNoted = "変更の要旨は、承認を依頼するときに書きます";

    /// <summary>The draft as an edition that pages can be drawn of. Null: the ward has no such year.</summary>
    public async Task<PublishedEdition?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
        {
            return null;
        }

        var pending = await db.Candidates.AsNoTracking()
            .Where(it => it.PolicyId == policy.Id && (it.State == CandidateState.Pending || it.State == CandidateState.Waiting))
            .OrderByDescending(it => it.IsCorrection)
            .FirstOrDefaultAsync(cancellation);
        var last = await db.Editions.Where(it => it.PolicyId == policy.Id).MaxAsync(it => (int?)it.Number, cancellation) ?? 0;
        var content = pending?.Open() ?? await FreezeAsync(actor, year, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;

        return new PublishedEdition(
            0,
            last + 1,
            pending?.Kind ?? EditionKind.SelfEvaluation,
            pending?.Note ?? NotYetNoted,
            now,
            pending?.Sha256 ?? EditionContent.Hash(EditionContent.ToBytes(content)),
            DecisionNumber: null,
            DecisionDate: null,
            IsCurrent: true,
            content)
        {
            Draft = new DraftMark(now, pending?.Id, pending?.Sha256),
        };
    }

    /// <summary>Which pages and forms there are to see.</summary>
    public async Task<PreviewPage?> OverviewAsync(Actor actor, int year, CancellationToken cancellation) =>
        await FindAsync(actor, year, cancellation) is { } draft
            ? new PreviewPage(
                StaffFrame.Under("プレビュー", YearBreadcrumb(actor, year)) with { Absence = draft.Policy.Absence },
                actor,
                year,
                draft,
                await published.FindAsync(actor.WardCode, year, cancellation) is not null)
            {
                Obstacle = forms.Obstacle,
                Unprintable = await UnprintableAsync(draft, cancellation),
            }
            : null;

    private async Task<PublishedPolicy> FreezeAsync(Actor actor, int year, CancellationToken cancellation)
    {
        var ward = await db.Wards.AsNoTracking().FirstAsync(it => it.Id == actor.WardId, cancellation);

        var draft = (await items.LoadPolicyAsync(actor.WardCode, year, cancellation))!;

        return draft.Freeze(ward, await offices.ContactsAsync(ward, cancellation));
    }

    private async Task<IReadOnlyList<UnprintableLetter>> UnprintableAsync(PublishedEdition draft, CancellationToken cancellation)
    {
        try
        {
            return await forms.UnprintableAsync(contexts.Plain(draft), cancellation);
        }
        catch (PdfFailedException)
        {
            return []; // said of the files themselves, when one is asked for
        }
    }

    private static Breadcrumb YearBreadcrumb(Actor actor, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year));
}
