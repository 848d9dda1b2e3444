using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Publication;

public sealed class PublicationQueries(
    PolicyDbContext db,
    DraftItems items,
    PublishedPolicies published,
    ChangeLog log,
    FormSet forms,
    DrawnDifferences differences,
    WardOffices offices,
    OfficeWords office,
    TimeProvider clock)
{
    public async Task<PublicationPage?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } draft)
        {
            return null;
        }

        var ward = await db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);
        var current = await published.FindAsync(actor.WardCode, year, cancellation);
        var pending = await db.Candidates.AsNoTracking()
            .FirstOrDefaultAsync(it => it.PolicyId == draft.Id && it.State == CandidateState.Pending, cancellation);
        var content = pending?.Open() ?? draft.Freeze(ward, await offices.ContactsAsync(ward, cancellation));
        var hash = pending?.Sha256 ?? EditionContent.Hash(EditionContent.ToBytes(content));

        return new PublicationPage(
            StaffFrame.Under("公開", YearBreadcrumb(actor, year)) with { Absence = content.Absence },
            actor,
            year,
            content,
            hash,
            (current?.Number ?? 0) + 1)
        {
            Findings = PublishingChecklist.Examine(draft, content, current?.Policy, items.Today),
            Unprintable = await UnprintableAsync(Context(actor, year, content, (current?.Number ?? 0) + 1, pending?.Kind), cancellation),
            Changes = current is null
                ? []
                : await differences.OfAsync(current, hash, content, cancellation),
            Pending = pending is null ? null : await PendingAsync(actor, pending, draft.FiscalYear, cancellation),
            LastReason = pending is null ? await LastReasonAsync(draft.Id, cancellation) : null,
        };
    }

    /// <summary>Why this person may not approve, in words; null: may.</summary>
    public async Task<string?> WhyNotAsync(Actor actor, Candidate candidate, int year, CancellationToken cancellation)
    {
        if (candidate.PreparedById == actor.Id)
        {
            return "準備した人は、承認できません";
        }

        var draft = (await items.LoadPolicyAsync(actor.WardCode, year, cancellation))!;
        var unpublished = DraftItem.Unpublished(
            draft,
            (await published.FindAsync(actor.WardCode, year, cancellation))?.Policy,
            items.Today);
        var authors = await log.AuthorsAsync(actor.WardCode, year, unpublished, cancellation);

        return authors.Contains(actor.Id) ? "公開する内容を書いた人は、承認できません" : null;
    }

    private FormContext Context(Actor actor, int year, PublishedPolicy content, int number, EditionKind? kind) => new(
        content,
        new EditionStamp(
            number,
            kind ?? EditionKind.SelfEvaluation,
            JapanTime.DateOf(clock.GetUtcNow().UtcDateTime),
            SiteMap.ToPolicy(actor.WardCode, year)));

    // Fonts are a matter of the machine that makes the files: a warning here, where they can still be installed.
    private async Task<IReadOnlyList<UnprintableLetter>> UnprintableAsync(FormContext context, CancellationToken cancellation)
    {
        try
        {
            return await forms.UnprintableAsync(context, cancellation);
        }
        catch (PdfFailedException)
        {
            return []; // health tells of fonts that cannot be read, as soon as a file is made
        }
    }

    private static Breadcrumb YearBreadcrumb(Actor actor, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year));

    private async Task<PendingPage> PendingAsync(Actor actor, Candidate candidate, int year, CancellationToken cancellation) => new(
        candidate.Id,
        candidate.Kind,
        candidate.Note,
        await db.Users.Where(person => person.Id == candidate.PreparedById).Select(person => person.Name).FirstAsync(cancellation),
        candidate.PreparedAt,
        await WhyNotAsync(actor, candidate, year, cancellation));

    private async Task<string?> LastReasonAsync(int policy, CancellationToken cancellation)
    {
        var last = await db.Candidates.Where(it => it.PolicyId == policy)
            .OrderByDescending(it => it.Id)
            .Select(it => new { it.State, it.Reason })
            .FirstOrDefaultAsync(cancellation);

        return last is { State: CandidateState.Returned } ? $"前回は、{office.Mayor}が差し戻しました：{last.Reason}" : null;
    }
}
