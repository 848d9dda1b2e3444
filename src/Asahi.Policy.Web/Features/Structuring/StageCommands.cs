using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>Opens and closes the stages of a year. What stands in a closed one stays as it is, and nobody writes in it.</summary>
public sealed class StageCommands(RecordWriter writer, DraftItems items)
{
    public const string Staged = "staged";

    public Task<Ending> WriteAsync(Actor actor, int year, StagesInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
            {
                return Refused.NotFound;
            }

            if (await items.PendingAsync(policy.Id, cancellation) is not null)
            {
                return Refused.Locked("stages");
            }

            if (policy.Whole.PlanEntry.Version != input.Version)
            {
                return Refused.Stale("stages", "あなたが開いた後に、全体の内容か段階が変わりました。いまの段階を確かめて、もう一度選んでください");
            }

            List<FormStage?> asked = [.. (input.Open ?? []).Select(StageNames.Find)];
            List<FormStage> before = [.. StructureStages.OpenIn(policy)];
            List<FormStage> after = [.. StructureStages.Of(policy).Where(stage => stage == FormStage.Plan || asked.Contains(stage))];

            // A form that was made by hand.
            if (asked.Exists(stage => stage is not { } known || !StructureStages.Of(policy).Contains(known)))
            {
                return Refused.Invalid("stages", "この年度の様式にない段階です。開く段階を選び直してください");
            }

            if (before.SequenceEqual(after))
            {
                return new Done(StructureCommands.Unchanged);
            }

            policy.Describe(statement => statement with { Stages = after });
            sheet.Note(
                ChangeAction.StagesChanged,
                new ChangeSubject(actor.WardCode, year, ItemKey: policy.Whole.Key, Stage: FormStage.Plan),
                policy.Whole.PlanEntry,
                new ChangedField("開いている段階", Names(before), Names(after)));

            return new Done(Staged);
        },
        cancellation);

    private static string Names(IEnumerable<FormStage> stages) => string.Join('、', stages.Select(stage => stage.Name()));
}

/// <summary>The stages of a year.</summary>
public static class StructureStages
{
    /// <summary>Those that the era has.</summary>
    public static IReadOnlyList<FormStage> Of(OperatingPolicy policy) => Domain.Entries.EntryForms.StagesOf(policy.Era);

    /// <summary>Those that are open.</summary>
    public static IEnumerable<FormStage> OpenIn(OperatingPolicy policy) => Of(policy).Where(stage => policy.Opens(stage));
}
