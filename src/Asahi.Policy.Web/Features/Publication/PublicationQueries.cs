using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
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
    Preparations preparations,
    EditionMaking making,
    ChangeLog log,
    FormSet forms,
    DrawnDifferences differences,
    OfficeWords office,
    DraftItems items,
    TimeProvider clock)
{
    /// <summary>The candidate that waits, or else what would be asked for.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="year">The year.</param>
    /// <param name="question">What of it.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<PublicationPage?> FindAsync(Actor actor, int year, PublicationQuestion question, CancellationToken cancellation)
    {
        if (await preparations.FindAsync(actor.WardCode, year, question.Chosen, cancellation) is not { } prepared)
        {
            return null;
        }

        var pending = question.IsCorrection ? null : await FindAsync(prepared, question.Candidate, cancellation);
        var content = pending?.Open() ?? prepared.Content;
        var current = prepared.Ground;
        var hash = pending?.Sha256 ?? prepared.Sha256;
        var next = await NextNumberAsync(prepared.Draft.Id, cancellation);
        var scope = pending?.Scope ?? prepared.Scope;

        return new PublicationPage(
            StaffFrame.Under("公開", YearBreadcrumb(actor, year)) with { Absence = content.Absence },
            actor,
            year,
            content,
            hash,
            next)
        {
            Prepared = prepared,
            Findings = PublishingChecklist.Examine(prepared.Draft, content, current?.Policy, scope, items.Today, prepared.LastYear),
            Unprintable = await UnprintableAsync(Context(actor, year, content, next, pending?.Kind), cancellation),
            Changes = current is null || prepared is { Faults.Count: > 0 } && pending is null
                ? []
                : await differences.OfAsync(current, hash, content, cancellation),
            Pending = pending is null ? null : await PendingAsync(actor, pending, prepared, cancellation),
            LastReason = prepared.Former is null ? null : await LastReasonAsync(prepared.Draft.Id, cancellation),
        };
    }

    /// <summary>Why this person may not approve, in words; null: may.</summary>
    public async Task<string?> WhyNotAsync(Actor actor, Candidate candidate, Preparation prepared, CancellationToken cancellation)
    {
        if (candidate.PreparedById == actor.Id)
        {
            return "準備した人は、承認できません";
        }

        var (draft, current) = (prepared.Draft, prepared.Ground?.Policy);
        var unpublished = DraftItem.Unpublished(draft, current, items.Today)
            .Where(item => candidate.Scope.Has(item.Item.Key, item.Stage))
            .ToList();
        var authors = await log.AuthorsAsync(actor.WardCode, draft.FiscalYear, unpublished, Moved(current, candidate.Open()), cancellation);

        return authors.Contains(actor.Id) ? "公開する内容を書いた人は、承認できません" : null;
    }

    // What stands elsewhere than in public, or in one of the two only.
    private static HashSet<string> Moved(PublishedPolicy? current, PublishedPolicy content)
    {
        var before = current?.Items.ToDictionary(item => item.Key, item => (item.Place, item.Printed)) ?? [];
        var now = content.Items.ToDictionary(item => item.Key, item => (item.Place, item.Printed));

        return
        [
            .. before.Keys.Union(now.Keys)
                .Where(key => !before.TryGetValue(key, out var was) || !now.TryGetValue(key, out var become) || was != become),
        ];
    }

    private async Task<Candidate?> FindAsync(Preparation prepared, int? asked, CancellationToken cancellation)
    {
        var open = prepared.Pins.Candidates;

        return open.OrderByDescending(it => it.Id == asked).FirstOrDefault() is { Id: var id }
            ? await db.Candidates.AsNoTracking().FirstOrDefaultAsync(it => it.Id == id, cancellation)
            : null;
    }

    // Numbers go on where a year was withdrawn.
    private async Task<int> NextNumberAsync(int policy, CancellationToken cancellation) =>
        (await db.Editions.Where(it => it.PolicyId == policy).MaxAsync(it => (int?)it.Number, cancellation) ?? 0) + 1;

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

    private async Task<PendingPage> PendingAsync(
        Actor actor,
        Candidate candidate,
        Preparation prepared,
        CancellationToken cancellation)
    {
        var why = candidate.State == CandidateState.Pending ? await WhyNotAsync(actor, candidate, prepared, cancellation) : null;
        var preparer = await NameAsync(candidate.PreparedById, cancellation);

        return new PendingPage(candidate.Id, candidate.Kind, candidate.Note, preparer, candidate.PreparedAt, why)
        {
            Scope = candidate.Scope,
            IsOutdated = !await making.IsCurrentAsync(candidate, cancellation),
            FiresAt = candidate.FiresAt,
            ApproverName = candidate.ApprovedById is { } approver ? await NameAsync(approver, cancellation) : null,
            Obstacle = candidate.Obstacle,
        };
    }

    private Task<string> NameAsync(int person, CancellationToken cancellation) =>
        db.Users.Where(it => it.Id == person).Select(it => it.Name).FirstAsync(cancellation);

    private async Task<string?> LastReasonAsync(int policy, CancellationToken cancellation)
    {
        var last = await db.Candidates.Where(it => it.PolicyId == policy)
            .OrderByDescending(it => it.Id)
            .Select(it => new { it.State, it.Reason })
            .FirstOrDefaultAsync(cancellation);

        return last is { State: CandidateState.Returned } ? $"前回は、{office.Mayor}が差し戻しました：{last.Reason}" : null;
    }
}
