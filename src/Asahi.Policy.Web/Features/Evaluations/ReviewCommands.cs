using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>Confirms or returns what somebody else has written.</summary>
public sealed class ReviewCommands(RecordWriter writer, DraftItems items)
{
    public async Task<EvaluationOutcome> ReviewAsync(
        Actor actor,
        string ward,
        int year,
        ItemCode code,
        ReviewInput input,
        CancellationToken cancellation)
    {
        input = input with { Reason = input.Reason?.ReplaceLineEndings("\n").Trim() };
        var outcome = new EvaluationOutcome(Ending.NotFound);
        var address = await writer.WriteAsync(
            actor,
            input.Key,
            async sheet =>
            {
                var item = await items.FindAsync(ward, year, code, cancellation);
                outcome = item?.Item.SelfEvaluation is null ? outcome : Refusal(actor, item, input);

                if (item?.Item.SelfEvaluation is not { } evaluation || outcome.Ending != Ending.Saved)
                {
                    return null;
                }

                var before = evaluation.State;
                evaluation.Take(input.Step, input.Reason);
                sheet.Note(
                    Actions.Of(input.Step),
                    new ChangeSubject(actor.WardCode, year, code),
                    evaluation,
                    [
                        new ChangedField("状態", before.Name(), evaluation.State.Name()),
                        .. input.Step == EvaluationStep.Return ? new[] { new ChangedField("理由", "", input.Reason!) } : [],
                    ]);

                return outcome.Address;
            },
            cancellation);

        return address is null ? outcome : new EvaluationOutcome(Ending.Saved, address);
    }

    private static EvaluationOutcome Refusal(Actor actor, DraftItem item, ReviewInput input)
    {
        var evaluation = item.Item.SelfEvaluation!;

        if (!actor.MayReviewFor(item.Item.SectionId))
        {
            return new(Ending.Forbidden);
        }

        if (input.Step is not (EvaluationStep.Confirm or EvaluationStep.Return))
        {
            return new(Ending.Invalid, Reason: "「確認済みにする」か「差し戻す」を選んでください");
        }

        if (item.Pending is not null)
        {
            return new(Ending.Locked);
        }

        if (item.Version != input.Version || EvaluationFlow.Next(evaluation.State, input.Step) is null)
        {
            return new(Ending.Conflict);
        }

        var missing = input.Step == EvaluationStep.Confirm ? EvaluationRules.Missing(item.Entry) : [];

        return (Reason(actor, evaluation, input), missing) switch
        {
            ({ } reason, _) => new(Ending.Invalid, Reason: reason),
            (_, [{ } fault, ..]) => new(Ending.Invalid, Reason: $"{fault.Message}。差し戻すか、入力した人に伝えてください"),
            _ => new(Ending.Saved, $"{StaffMap.ToEvaluation(actor.WardCode, item.Policy.FiscalYear, item.Code)}?done={input.Step}"),
        };
    }

    private static string? Reason(Actor actor, Evaluation evaluation, ReviewInput input) => (input.Step, input.Reason) switch
    {
        (EvaluationStep.Confirm, _) when evaluation.EditedById == actor.Id && actor.Duty == Duty.SectionChief => "自分で入力したものは、確認済みにできません",
        (EvaluationStep.Confirm, { Length: > 0 }) => "差戻しの理由が書かれています。差し戻すなら「理由を付けて差し戻す」を、確認済みにするなら理由を消してください",
        (EvaluationStep.Return, null or "") => "差戻しの理由を入力してください",
        (EvaluationStep.Return, { Length: > Evaluation.ReasonMaxLength }) => $"差戻しの理由は{Evaluation.ReasonMaxLength}文字までで入力してください",
        (EvaluationStep.Return, { } text) when UnseenCharacters.Any(text) => "差戻しの理由に、目に見えない制御文字が入っています。取り除いてください",
        _ => null,
    };
}
