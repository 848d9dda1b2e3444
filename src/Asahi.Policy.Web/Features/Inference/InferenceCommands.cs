using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Features.Inference;

/// <summary>Settles what was inferred, one by one, and takes a year over: in the draft, public with the next edition.</summary>
public sealed class InferenceCommands(RecordWriter writer, DraftItems items)
{
    public const string Settled = "settled";
    public const string Unsettled = "unsettled";
    public const string TookOver = "took-over";
    public const string GaveBack = "gave-back";

    public Task<Ending> SettleAsync(Actor actor, int year, SettleFactInput input, string? typed, CancellationToken cancellation) =>
        writer.WriteAsync(
            actor,
            input.Key,
            async sheet => await OpenAsync(actor, year, input.Version, cancellation) is var (draft, refused) && draft is not null
                ? Settle(actor, draft, input, typed, sheet)
                : refused!,
            cancellation);

    public Task<Ending> TakeOverAsync(Actor actor, int year, TakeOverInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet => await OpenAsync(actor, year, input.Version, cancellation) is var (draft, refused) && draft is not null
            ? TakeOver(actor, draft, input, sheet)
            : refused!,
        cancellation);

    private async Task<(OperatingPolicy? Draft, Refused? Refused)> OpenAsync(
        Actor actor,
        int year,
        int? version,
        CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { IsFromSources: true } draft)
        {
            return (null, Refused.NotFound);
        }

        if ((await items.PinsAsync(draft.Id, cancellation)).HoldsWhole)
        {
            return (null, Refused.Locked(InferencePage.Head));
        }

        return draft.Whole.PlanEntry.Version == version
            ? (draft, null)
            : (null, Refused.Stale(InferencePage.Head, "あなたが開いた後に、全体の内容か確認が変わりました。いまの内容を確かめて、もう一度選んでください"));
    }

    private Ending Settle(Actor actor, OperatingPolicy draft, SettleFactInput input, string? typed, ChangeSheet sheet)
    {
        if (InferredFact.Of(draft).FirstOrDefault(it => it.Source == input.Source && it.Kind == input.Kind) is not { } fact)
        {
            return Refused.NotFound; // made by hand
        }

        var note = TypedText.TidyLine(typed);

        if (TypedText.Fault("補足", note, SettledFact.NoteMaxLength) is { } fault)
        {
            return Refused.Invalid(SettleFactInput.NoteOf(input.At), fault);
        }

        var settled = input.Settle ? new SettledFact(fact.Source, fact.Kind, Today, note.Length == 0 ? null : note) : null;
        draft.Describe(statement => statement with
        {
            Settled =
            [
                .. statement.Settled.Where(it => it != fact.Settled)
                    .Concat(settled is null ? [] : [settled])
                    .OrderBy(it => it.Source, StringComparer.Ordinal).ThenBy(it => it.Kind),
            ],
        });
        Note(
            actor,
            draft,
            sheet,
            new ChangedField(
                $"{fact.Kind.Name()}（{fact.Source}）",
                Words(fact.Settled is not null, fact.Settled?.Note),
                Words(input.Settle, settled?.Note)));

        return new Done(input.Settle ? Settled : Unsettled);
    }

    private Ending TakeOver(Actor actor, OperatingPolicy draft, TakeOverInput input, ChangeSheet sheet)
    {
        var note = TypedText.TidyLine(input.Note);

        if (TypedText.Fault("補足", note, SettledFact.NoteMaxLength) is { } fault)
        {
            return Refused.Invalid(TakeOverInput.NoteField, fault);
        }

        var (before, after) = (draft.Statement.TakenOver, input.Settle ? new TakenOver(Today, note.Length == 0 ? null : note) : null);
        draft.Describe(statement => statement with { TakenOver = after });
        Note(
            actor,
            draft,
            sheet,
            new ChangedField("区の記録としての引継ぎ", TakenWords(before), TakenWords(after)));

        return new Done(input.Settle ? TookOver : GaveBack);
    }

    private DateOnly Today => JapanTime.DateOf(writer.Now);

    private static void Note(Actor actor, OperatingPolicy draft, ChangeSheet sheet, ChangedField field) => sheet.Note(
        ChangeAction.InferenceSettled,
        new ChangeSubject(actor.WardCode, draft.FiscalYear, ItemKey: draft.Whole.Key, Stage: FormStage.Plan),
        draft.Whole.PlanEntry,
        field);

    private static string Words(bool isSettled, string? note) =>
        !isSettled ? FactBasis.Inferred.Name() : note is null ? "区が確認した" : $"区が確認した：{note}";

    private static string TakenWords(TakenOver? taken) => taken switch
    {
        null => "引き継いでいない",
        { Note: null } => "引き継いだ",
        _ => $"引き継いだ：{taken.Note}",
    };
}
