using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

public sealed class BoardQueries(
    PolicyDbContext db,
    DraftItems items,
    DraftLines lines,
    DraftWaits waits,
    BoardConcerns concerns,
    CandidateTroubles troubles,
    SectionChiefs chiefs,
    OthersTypingNow typing,
    OfficeWords office)
{
    /// <param name="actor">Who looks.</param>
    /// <param name="year">Null: where something waits for this person, or else the latest.</param>
    /// <param name="stage">Null: where something waits, or else the last that is open.</param>
    /// <param name="filter">Null: nothing was asked for.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null: there is no such year.</returns>
    public async Task<BoardPage?> FindAsync(
        Actor actor,
        int? year,
        FormStage? stage,
        ListFilter? filter,
        CancellationToken cancellation)
    {
        var years = await db.Policies.Where(policy => policy.WardId == actor.WardId)
            .OrderByDescending(policy => policy.FiscalYear)
            .Select(policy => policy.FiscalYear)
            .ToListAsync(cancellation);
        var waiting = await waits.OfAsync(actor, cancellation);
        var first = waiting.FirstOrDefault(wait => year is null || wait.Year == year);
        var shown = year ?? first?.Year ?? years.FirstOrDefault();

        if (years.Count == 0 && year is null)
        {
            return new BoardPage(new StaffFrame("入力の状況"), actor, years, waiting, null);
        }

        if (await lines.OfAsync(actor.WardCode, shown, cancellation) is not { } draft)
        {
            return null;
        }

        var board = await BoardAsync(actor, draft, stage ?? first?.Stage, filter, cancellation);

        return new BoardPage(
            year is null ? new StaffFrame("入力の状況") : StaffFrame.Under($"{new FiscalYear(shown).Era}の入力"),
            actor,
            years,
            waiting,
            board);
    }

    private async Task<Board> BoardAsync(
        Actor actor,
        DraftYear draft,
        FormStage? asked,
        ListFilter? filter,
        CancellationToken cancellation)
    {
        var policy = draft.Policy;
        var sections = await db.Sections.Where(section => section.WardId == actor.WardId)
            .OrderBy(section => section.Id)
            .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);
        var isNobodys = actor.Duty.BelongsToSection() && !draft.Lines.Any(line => ListFilter.IsOwn(line, actor));
        var list = filter ?? new ListFilter(Section: actor.Duty.BelongsToSection() && !isNobodys ? ListFilter.Own : null);
        var stage = asked is { } it && draft.Lines.Any(line => line.Stage == it) ? it
            : draft.Lines.Where(line => line.IsOpen).Select(line => (FormStage?)line.Stage).Max() ?? draft.Lines.Max(line => line.Stage);
        var pins = await items.PinsAsync(policy.Id, cancellation);
        var without = await chiefs.WithoutAsync(actor.WardId, cancellation);
        var making = new BoardMaking(
            actor,
            draft,
            sections,
            await typing.OfAsync(policy.Id, actor, cancellation),
            office,
            pins)
        {
            Chiefless = without.Select(section => section.Id).ToHashSet(),
        };

        return new Board(policy.FiscalYear, policy.Statement.Name, new BoardFilter(stage, list))
        {
            Stages = making.Stages(),
            Counts = making.Counts(stage, list),
            Sections = [.. sections.Select(section => new SectionChoice(section.Key, section.Value))],
            Late = making.Late(list),
            Items = making.Items(stage, list),
            All = draft.Lines.Count(line => line.Stage == stage),
            Mismatches = await concerns.MismatchesAsync(draft, cancellation),
            Unanswered =
            [
                .. from placed in PlacedItems.AllOf(draft.Policy)
                   from question in placed.Item.ItemPlan.Carried ?? []
                   where question.Answer is null
                   select (placed, question),
            ],
            Unchanged = await concerns.UnchangedAsync(actor.WardCode, draft, cancellation),
            HasNothing = isNobodys,
            Pending = pins.InWords(office),
            Troubles =
            [
                .. (await troubles.AllAsync(cancellation)).Where(it => (it.Ward, it.FiscalYear) == (actor.WardCode, policy.FiscalYear)),
            ],
            Unapproved =
            [
                .. (await UnapprovedWithdrawals.Of(db)
                    .Where(it => it.WardCode == actor.WardCode && it.FiscalYear == policy.FiscalYear)
                    .OrderBy(it => it.Id)
                    .ToListAsync(cancellation))
                .Select(it => $"{it.Part.Words(it.Label)}（{JapanTime.Moment(it.At)}から）"),
            ],
            IsFromSources = policy.IsFromSources,
            Chiefless = Chiefless(draft, without),
            Returned = await ReturnedAsync(policy, cancellation),
        };
    }

    private static IReadOnlyList<ChieflessSection> Chiefless(DraftYear draft, IReadOnlyList<Section> without) =>
    [
        .. without
            .Select(section => new ChieflessSection(
                section.Name,
                draft.Lines.Count(line => line.Item.SectionId == section.Id && line.State == ItemState.Submitted)))
            .Where(section => section.Waiting > 0),
    ];

    // Why the mayor returned the last candidate; nothing once there is a later one.
    private async Task<string?> ReturnedAsync(OperatingPolicy policy, CancellationToken cancellation) =>
        await db.Candidates.Where(it => it.PolicyId == policy.Id)
            .OrderByDescending(it => it.Id)
            .Select(it => new { it.State, it.Reason })
            .FirstOrDefaultAsync(cancellation) is { State: CandidateState.Returned } last
            ? last.Reason
            : null;
}
