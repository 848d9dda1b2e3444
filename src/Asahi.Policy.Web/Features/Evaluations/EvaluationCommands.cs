using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>Saves evaluations: everything is asked and done within one transaction,
/// so that nothing can come between the question and the deed.</summary>
public sealed class EvaluationCommands(PolicyDbContext db, RecordWriter writer, DraftItems items)
{
    /// <summary>The word for a save of what stands there already.</summary>
    public const string Unchanged = "Unchanged";

    public Task<Ending> SaveAsync(
        Actor actor,
        string ward,
        int year,
        ItemCode code,
        EvaluationInput input,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await items.FindAsync(ward, year, code, cancellation) is not { } item)
            {
                return Refused.NotFound;
            }

            if (Refusal(actor, item, input) is { } refused)
            {
                return refused;
            }

            var entry = ToEntry(item, input);

            // Who looks and presses the button has changed nothing: no state, no author, no line in the log.
            if (input.Step == EvaluationStep.Save && item.Entry.Against(entry).Count == 0)
            {
                return new Done(Unchanged);
            }

            Write(actor, item, entry, input.Step, sheet);

            return new Done(input.Step.ToString());
        },
        cancellation);

    private static Refused? Refusal(Actor actor, DraftItem item, EvaluationInput input)
    {
        if (!actor.MayWriteFor(item.Item.SectionId) || !MayTake(actor, input.Step))
        {
            return Refused.Forbidden;
        }

        if (item.Pending is not null)
        {
            return new Refused(Reason.Locked);
        }

        if (item.Version != input.Version)
        {
            return new Refused(Reason.Stale);
        }

        var entry = ToEntry(item, input);
        IReadOnlyList<Fault> faults =
        [
            .. Undecided(item, input),
            .. EvaluationRules.Unstorable(entry),
            .. input.Step == EvaluationStep.Save ? [] : EvaluationRules.Missing(entry),
        ];

        return faults.Count > 0 ? new Refused(Reason.Invalid, faults) : null;
    }

    private void Write(Actor actor, DraftItem item, EvaluationEntry entry, EvaluationStep step, ChangeSheet sheet)
    {
        var before = item.Entry;
        var evaluation = item.Item.SelfEvaluation;

        if (evaluation is null)
        {
            evaluation = new Evaluation(item.Policy.Era, EvaluationState.Drafting);
            item.Item.Evaluate(evaluation);
            db.Add(evaluation);
        }

        var state = evaluation.State;
        evaluation.Write(entry, actor.Id, writer.Now);
        evaluation.Take(EvaluationStep.Save);

        if (step != EvaluationStep.Save)
        {
            evaluation.Take(step);
        }

        var fields = before.Against(entry)
            .Select(field => new ChangedField(field.Label, field.Words(before[field]), field.Words(entry[field])));
        var states = state == evaluation.State ? [] : new[] { new ChangedField("状態", state.Name(), evaluation.State.Name()) };
        sheet.Note(
            step == EvaluationStep.Confirm ? ChangeAction.EvaluationSavedAndConfirmed : Actions.Of(step),
            new ChangeSubject(actor.WardCode, item.Policy.FiscalYear, item.Code),
            evaluation,
            [.. fields, .. states]);
    }

    // What stands in the record, where the page of a conflict chose it.
    private static EvaluationEntry ToEntry(DraftItem item, EvaluationInput input)
    {
        var (typed, saved) = (input.ToEntry(item.Form), item.Entry);

        return input.Resolving
            ? new EvaluationEntry(item.Form, field => input.Use.GetValueOrDefault(field.Key) == "theirs" ? saved[field] : typed[field])
            : typed;
    }

    private static IEnumerable<Fault> Undecided(DraftItem item, EvaluationInput input) => !input.Resolving
        ? []
        : input.ToEntry(item.Form).Against(item.Entry)
            .Where(field => input.Use.GetValueOrDefault(field.Key) is not ("mine" or "theirs"))
            .Select(field => new Fault(field.Key, $"「{field.Label}」は、どちらの内容を使うかを選んでください"));

    // An officer asks for confirmation; general affairs, who answers for all
    // sections, may confirm at once. The mayor's approval comes after either.
    private static bool MayTake(Actor actor, EvaluationStep step) => step switch
    {
        EvaluationStep.Save => true,
        EvaluationStep.Submit => actor.Duty == Duty.Officer,
        EvaluationStep.Confirm => actor.Duty == Duty.GeneralAffairs,
        _ => false,
    };
}
