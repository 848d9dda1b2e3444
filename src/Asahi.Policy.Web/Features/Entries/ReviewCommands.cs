using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Confirms or returns what somebody else has written, or leaves a word beside it.</summary>
public sealed class ReviewCommands(RecordWriter writer, DraftItems items, OfficeWords office)
{
    /// <summary>The word for a remark that returns nothing.</summary>
    public const string Remarked = "Remarked";

    public Task<Ending> ReviewAsync(
        Actor actor,
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        ReviewInput input,
        CancellationToken cancellation)
    {
        input = input with { Reason = TypedText.Tidy(input.Reason) };

        return writer.WriteAsync(
            actor,
            input.Key,
            async sheet =>
            {
                if (await items.FindAsync(ward, year, place, stage, input.ItemKey, cancellation) is not { Entry: { } entry } item)
                {
                    return Refused.NotFound;
                }

                if (Refusal(actor, item, entry, input) is { } refused)
                {
                    return refused;
                }

                return input.Remark ? Remark(actor, item, entry, input, sheet) : Take(actor, item, entry, input, sheet);
            },
            cancellation);
    }

    private static Done Take(Actor actor, DraftItem item, Entry entry, ReviewInput input, ChangeSheet sheet)
    {
        var before = entry.State;
        entry.Take(input.Step, input.Reason);
        sheet.Note(
            EntryWriter.ActionOf(input.Step),
            EntryWriter.SubjectOf(actor, item),
            entry,
            [
                new ChangedField("状態", before.Name(), entry.State.Name()),
                .. input.Step == EntryStep.Return ? new[] { new ChangedField("理由", "", input.Reason!) } : [],
            ]);

        return new Done(input.Step.ToString());
    }

    private static Done Remark(Actor actor, DraftItem item, Entry entry, ReviewInput input, ChangeSheet sheet)
    {
        sheet.Note(
            ChangeAction.EntryRemarked,
            EntryWriter.SubjectOf(actor, item),
            entry,
            new ChangedField("申し送り", entry.Comment ?? "", input.Reason!));
        entry.Remark(input.Reason!.Length == 0 ? null : input.Reason);

        return new Done(Remarked);
    }

    private Refused? Refusal(Actor actor, DraftItem item, Entry entry, ReviewInput input)
    {
        if (!actor.MayReviewFor(item.Item.SectionId))
        {
            return Refused.Forbidden;
        }

        if (!input.Remark && input.Step is not (EntryStep.Confirm or EntryStep.Return))
        {
            return Refused.Invalid("", "「確認済みにする」か「差し戻す」を選んでください");
        }

        if (EntryRefusals.Closed(item, "", office) is { } closed)
        {
            return closed;
        }

        // 総務課 may confirm what it writes itself; a chief what was handed in.
        var isTooEarly = input.Step == EntryStep.Confirm && actor.Duty == Duty.SectionChief && entry.State != EntryState.Submitted;

        if (item.Version != input.Version || (!input.Remark && (isTooEarly || EntryFlow.Next(entry.State, input.Step) is null)))
        {
            return Refused.Stale("", "あなたが開いた後に、内容か状態が変わりました。いまの内容を読み直してから、もう一度選んでください");
        }

        var missing = input is { Remark: false, Step: EntryStep.Confirm } ? EntryRules.Missing(item.Typed) : [];

        return (Reason(actor, entry, input), missing) switch
        {
            ({ } reason, _) => Refused.Invalid("", reason),
            (_, { Count: > 0 } faults) => Refused.Invalid(
                "",
                $"{string.Join('。', faults.Select(fault => fault.Message).Distinct())}。差し戻すか、入力した人に伝えてください"),
            _ => null,
        };
    }

    private static string? Reason(Actor actor, Entry entry, ReviewInput input) => (input.Step, input.Reason) switch
    {
        (_, { Length: 0 }) when input.Remark && entry.Comment is null => "申し送りを入力してください",
        (_, { } text) when input.Remark => TypedText.Fault("申し送り", text, Entry.ReasonMaxLength),
        (EntryStep.Confirm, _) when entry.EditedById == actor.Id && actor.Duty == Duty.SectionChief => "自分で入力したものは、確認済みにできません",
        (EntryStep.Confirm, { Length: > 0 }) => "差戻しの理由が書かれています。差し戻すなら「理由を付けて差し戻す」を、確認済みにするなら理由を消してください",
        (EntryStep.Return, "") => "差戻しの理由を入力してください",
        (EntryStep.Return, { } text) => TypedText.Fault("差戻しの理由", text, Entry.ReasonMaxLength),
        _ => null,
    };
}
