using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Features.Stages;

/// <summary>Says which stages a year has and when each is open, and closes or reopens one. What stands in a closed one stays.</summary>
public sealed class StagesCommands(RecordWriter writer, DraftItems items)
{
    public const string Saved = "saved";
    public const string Closed = "closed";
    public const string Reopened = "reopened";
    public const string Unchanged = "unchanged";

    private const string Head = "stages";

    public Task<Ending> SaveAsync(Actor actor, int year, StagesInput input, CancellationToken cancellation) => WriteAsync(
        actor,
        year,
        (input.Key, input.Version),
        async (policy, sheet) =>
        {
            List<FormStage?> asked = [.. (input.Has ?? []).Select(StageNames.Find)];
            var known = FormEras.Of(policy.Era).Stages;
            List<FormStage> before = [.. known.Where(policy.Has)];
            List<FormStage> after = input.DaysOnly
                ? before
                : [.. known.Where(stage => stage == FormStage.Plan || asked.Contains(stage))];

            // A form that was made by hand.
            if (asked.Exists(stage => stage is not { } it || !known.Contains(it)))
            {
                return Refused.Invalid(Head, "この年度の様式にない段階です。段階を選び直してください");
            }

            if (!before.SequenceEqual(after) && (await items.PinsAsync(policy.Id, cancellation)).HoldsWhole)
            {
                return Refused.Locked(Head);
            }

            var reader = new StageDaysReader(year);
            var days = known.ToDictionary(stage => stage, stage => reader.Of(input, stage));

            if (reader.Faults.Count > 0)
            {
                return new Refused(Reason.Invalid, reader.Faults);
            }

            var isChanged = Note(actor, policy, days, sheet);

            if (!before.SequenceEqual(after))
            {
                policy.Describe(statement => statement with { Stages = after });
                sheet.Note(
                    ChangeAction.StagesChanged,
                    Subject(actor, policy) with { ItemKey = policy.Whole.Key, Stage = FormStage.Plan },
                    policy.Whole.PlanEntry,
                    new ChangedField("この年度の段階", Names(before), Names(after)));
                isChanged = true;
            }

            return new Done(isChanged ? Saved : Unchanged);
        },
        cancellation);

    public Task<Ending> CloseAsync(Actor actor, int year, FormStage stage, StagesInput input, CancellationToken cancellation)
    {
        var field = StageFields.Reason(stage);
        var reason = TypedText.TidyLine(input.Typed.GetValueOrDefault(field));

        return WriteAsync(
            actor,
            year,
            (input.Key, input.Version),
            (policy, sheet) => Task.FromResult<Ending>(
                policy.StandingOf(stage, items.Today) is not (StageStanding.Open or StageStanding.Waiting) ? Stale()
                : reason.Length == 0 ? Refused.Invalid(field, "締め切る理由を入力してください。入力できなくなった職員に見えます")
                : TypedText.Fault("締め切る理由", reason, StageTerm.ReasonMaxLength) is { } fault ? Refused.Invalid(field, fault)
                : Close(actor, policy, stage, reason, sheet)),
            cancellation);
    }

    public Task<Ending> ReopenAsync(
        Actor actor,
        int year,
        FormStage stage,
        StagesInput input,
        CancellationToken cancellation) => WriteAsync(
        actor,
        year,
        (input.Key, input.Version),
        (policy, sheet) =>
        {
            var reader = new StageDaysReader(year);
            var closes = reader.Closing(StageFields.Reopen(stage), "新しい締切日", input, items.Today);

            return Task.FromResult<Ending>(policy.StandingOf(stage, items.Today) != StageStanding.Closed ? Stale()
                : reader.Faults.Count > 0 ? new Refused(Reason.Invalid, reader.Faults)
                : Reopen(actor, policy, stage, closes, sheet));
        },
        cancellation);

    private Task<Ending> WriteAsync(
        Actor actor,
        int year,
        (Guid Key, string? Version) shown,
        Func<OperatingPolicy, ChangeSheet, Task<Ending>> work,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        shown.Key,
        async sheet => await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy ? Refused.NotFound
            : StagesInput.VersionOf(policy) != shown.Version ? Stale()
            : await work(policy, sheet),
        cancellation);

    private static Refused Stale() =>
        Refused.Stale(Head, "あなたが開いた後に、全体の内容か段階が変わりました。いまの段階を確かめて、もう一度選んでください");

    private static Done Close(Actor actor, OperatingPolicy policy, FormStage stage, string reason, ChangeSheet sheet)
    {
        var term = policy.TermOf(stage) ?? policy.Settle(stage, new StageDays(null, null, null));
        Note(actor, policy, term, sheet, new ChangedField($"{stage.Name()}の締切り", "", reason));
        term.Close(reason);

        return new Done(Closed);
    }

    private static Done Reopen(Actor actor, OperatingPolicy policy, FormStage stage, DateOnly? closes, ChangeSheet sheet)
    {
        var term = policy.TermOf(stage)!;
        ChangedField[] fields =
        [
            new($"{stage.Name()}の締切り", term.ClosedReason ?? "締切日をすぎた", "開き直した"),
            new($"{stage.Name()}の締切日", Words(term.ClosesOn), Words(closes)),
        ];
        Note(actor, policy, term, sheet, [.. fields.Where(field => field.Before != field.After)]);
        term.Reopen(closes);

        return new Done(Reopened);
    }

    private static bool Note(Actor actor, OperatingPolicy policy, Dictionary<FormStage, StageDays> days, ChangeSheet sheet)
    {
        var isChanged = false;

        foreach (var (stage, now) in days)
        {
            var before = policy.TermOf(stage)?.Days ?? new StageDays(null, null, null);

            if (now == before)
            {
                continue;
            }

            ChangedField[] fields =
            [
                new($"{stage.Name()}の入力を始める日", Words(before.OpensOn), Words(now.OpensOn)),
                new($"{stage.Name()}の提出の期限", Words(before.DueOn), Words(now.DueOn)),
                new($"{stage.Name()}の締切日", Words(before.ClosesOn), Words(now.ClosesOn)),
            ];
            Note(actor, policy, policy.Settle(stage, now), sheet, [.. fields.Where(field => field.Before != field.After)]);
            isChanged = true;
        }

        return isChanged;
    }

    private static void Note(
        Actor actor,
        OperatingPolicy policy,
        StageTerm term,
        ChangeSheet sheet,
        params IReadOnlyList<ChangedField> fields) =>
        sheet.Note(ChangeAction.StageTermsChanged, Subject(actor, policy) with { Stage = term.Stage }, term, fields);

    private static ChangeSubject Subject(Actor actor, OperatingPolicy policy) => new(actor.WardCode, policy.FiscalYear);

    private static string Words(DateOnly? day) => day is { } it ? Wareki.Date(it) : "";

    private static string Names(IEnumerable<FormStage> stages) => string.Join('、', stages.Select(stage => stage.Name()));
}
