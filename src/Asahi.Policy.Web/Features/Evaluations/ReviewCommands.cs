using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>Confirms or returns what somebody else has written.</summary>
public sealed class ReviewCommands(RecordWriter writer, DraftItems items)
{
    public Task<Ending> ReviewAsync(
        Actor actor,
        string ward,
        int year,
        ItemCode code,
        ReviewInput input,
        CancellationToken cancellation)
    {
        input = input with { Reason = TypedText.Tidy(input.Reason) };

        return writer.WriteAsync(
            actor,
            input.Key,
            async sheet =>
            {
                if (await items.FindAsync(ward, year, code, cancellation) is not { Item.SelfEvaluation: { } evaluation } item)
                {
                    return Refused.NotFound;
                }

                if (Refusal(actor, item, evaluation, input) is { } refused)
                {
                    return refused;
                }

                var before = evaluation.State;
                evaluation.Take(input.Step, input.Reason);
                sheet.Note(
                    Actions.Of(input.Step),
                    new ChangeSubject(actor.WardCode, year, code),
                    evaluation,
                    [
                        new ChangedField("状態", before.Name(), evaluation.State.Name()),
                        .. input.Step == EntryStep.Return ? new[] { new ChangedField("理由", "", input.Reason!) } : [],
                    ]);

                return new Done(input.Step.ToString());
            },
            cancellation);
    }

    private static Refused? Refusal(Actor actor, DraftItem item, Evaluation evaluation, ReviewInput input)
    {
        if (!actor.MayReviewFor(item.Item.SectionId))
        {
            return Refused.Forbidden;
        }

        if (input.Step is not (EntryStep.Confirm or EntryStep.Return))
        {
            return Refused.Invalid("", "「確認済みにする」か「差し戻す」を選んでください");
        }

        if (item.Pending is not null)
        {
            return Refused.Locked("");
        }

        if (item.Version != input.Version || EntryFlow.Next(evaluation.State, input.Step) is null)
        {
            return Refused.Stale("", "あなたが開いた後に、内容か状態が変わりました。いまの内容を読み直してから、もう一度選んでください");
        }

        var missing = input.Step == EntryStep.Confirm ? EvaluationRules.Missing(item.Entry) : [];

        return (Reason(actor, evaluation, input), missing) switch
        {
            ({ } reason, _) => Refused.Invalid("", reason),
            (_, [{ } fault, ..]) => Refused.Invalid("", $"{fault.Message}。差し戻すか、入力した人に伝えてください"),
            _ => null,
        };
    }

    private static string? Reason(Actor actor, Evaluation evaluation, ReviewInput input) => (input.Step, input.Reason) switch
    {
        (EntryStep.Confirm, _) when evaluation.EditedById == actor.Id && actor.Duty == Duty.SectionChief => "自分で入力したものは、確認済みにできません",
        (EntryStep.Confirm, { Length: > 0 }) => "差戻しの理由が書かれています。差し戻すなら「理由を付けて差し戻す」を、確認済みにするなら理由を消してください",
        (EntryStep.Return, "") => "差戻しの理由を入力してください",
        (EntryStep.Return, { } text) => TypedText.Fault("差戻しの理由", text, Evaluation.ReasonMaxLength),
        _ => null,
    };
}
