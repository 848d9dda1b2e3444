using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Evaluations;

public sealed class EvaluationQueries(PolicyDbContext db, DraftItems items, ChangeLog log)
{
    /// <summary>The page as the record has it.</summary>
    public async Task<EvaluationPage?> FindAsync(Actor actor, string ward, int year, ItemCode code, CancellationToken cancellation)
    {
        if (await items.FindAsync(ward, year, code, cancellation) is not { } draft)
        {
            return null;
        }

        var section = draft.Item.SectionId;

        return new EvaluationPage(Frame(draft, ward, "自己評価"), draft, ward, draft.Entry, draft.Version)
        {
            MayWrite = actor.MayWriteFor(section),
            MayReview = actor.MayReviewFor(section),
            IsGeneralAffairs = actor.Duty == Duty.GeneralAffairs,
            SectionName = await db.Sections.Where(it => it.Id == section).Select(it => it.Name).FirstOrDefaultAsync(cancellation),
            EditorName = await NameAsync(draft.Item.SelfEvaluation?.EditedById, cancellation),
            IsPublished = draft.Item.SelfEvaluation?.IsPublished(await items.PublishedAtAsync(draft.Policy.Id, cancellation)) == true,
            PreparerName = await NameAsync(draft.Pending?.PreparedById, cancellation),
            Missing = draft.Item.SelfEvaluation is { State: EvaluationState.Drafting or EvaluationState.Returned }
                ? [.. EvaluationRules.Missing(draft.Entry).Select(fault => fault.Message)]
                : [],
        };
    }

    public async Task<LogPage?> FindLogAsync(string ward, int year, ItemCode code, CancellationToken cancellation) =>
        await items.FindAsync(ward, year, code, cancellation) is { } draft
            ? new LogPage(
                StaffFrame.Under(
                    "変更の記録",
                    YearBreadcrumb(ward, year),
                    new Breadcrumb(code.ToString(), draft.Item.Name, StaffMap.ToEvaluation(ward, year, code))),
                $"{code} {draft.Item.Name}",
                await log.OfItemAsync(ward, year, code, cancellation))
            : null;

    public async Task<ChangeLine?> LastChangeAsync(string ward, int year, ItemCode code, CancellationToken cancellation) =>
        await log.OfItemAsync(ward, year, code, cancellation) is [{ } last, ..] ? last : null;

    private static StaffFrame Frame(DraftItem draft, string ward, string title) =>
        StaffFrame.Under($"{draft.Code} {draft.Item.Name} {title}", YearBreadcrumb(ward, draft.Policy.FiscalYear)) with
        {
            Absence = Absences.Of(draft.Policy.IsFromSources),
        };

    private static Breadcrumb YearBreadcrumb(string ward, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(ward, year));

    private async Task<string?> NameAsync(int? person, CancellationToken cancellation) =>
        person is null ? null : await db.Users.Where(it => it.Id == person).Select(it => it.Name).FirstOrDefaultAsync(cancellation);
}
