using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Eras.Data;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Forms.Tests.Eras;

/// <summary>What another era needs: what it asks (one object, with a line that lists it) and its forms (the same); a member that names it; its labels in
/// forms-unconfirmed.md. Five places of code, and a document.</summary>
[Collection(ToyEra.Name)]
public sealed class ToyEraTests
{
    [Fact]
    public void Another_era_is_two_objects_and_the_rest_follows()
    {
        using var known = FormEras.Lend(ToyEra.Definition);
        using var drawn = OfficialForms.Lend(ToyEra.Forms);
        var ward = new Ward("mihon", "見本区", "見本市", isSample: true);
        var draft = new OperatingPolicy(2090, FormEras.Find(2090)!.Id, "遠い年度の運営方針", EntryState.Confirmed);
        var issue = draft.AddIssue(1, new IssuePlan("玩具", "おもちゃの概要"));
        issue.AddStrategy(1, new StrategyPlan("積み木")).Review(FormStage.SelfEvaluation, Review.Empty.Judge(ToyEra.Set, "◎"));
        var policy = EditionContent.Read(EditionContent.ToBytes(draft.Freeze(ward, PrintedContacts.None)));

        Assert.Contains(PublishedFields.Of(policy), field => (field.Label, field.Value) == ("おもちゃの見出し", "おもちゃの概要"));
        Assert.Contains(PublishedFields.Of(policy), field => field.Value == "◎ とてもよい");
        Assert.Equal("1戦略のうちとてもよい1", Assert.Single(Tally.AllOf(policy)).Sentence);
        Assert.Empty(Mismatch.AllOf(policy));
        Assert.Empty(PublishingChecklist.Examine(draft, policy, null, PublicationScope.Everything, new DateOnly(2090, 4, 1)));
        Assert.Equal([FormStage.Plan, FormStage.SelfEvaluation], FormEras.Of(policy.Era).Stages);
        Assert.NotEmpty(EntryGrid.Of(FormEras.Of(policy.Era), FormStage.Plan));

        var context = new FormContext(policy, new EditionStamp(1, EditionKind.Adopted, new DateOnly(2090, 4, 1), "/mihon/2090"));
        Assert.Equal("おもちゃの紙", OfficialForms.Find(policy.Era, "toy")!.Compose(context).Name);
        Assert.All(OpenTables.Shapes, shape => Assert.NotNull(OpenTables.Of(context, shape.Key)));
        Assert.NotEmpty(FormSet.Workbook(context));
        Assert.NotEmpty(SheetXlsx.Draw([OfficialForms.Of(policy.Era)[0].Compose(context)], [], "おもちゃ"));
    }
}

/// <summary>An era that nobody needs. Alone, since all others would see it while it is lent.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ToyEra
{
    public const string Name = "toy era";

    public static CodeSet Set { get; } = new(CodeSetId.OutcomeStatus, "おもちゃの評価", [new("◎", "とてもよい", CodeMeaning.AsPlanned, "試しの符号です。")]);

    public static EraDefinition Definition { get; } = new((FormEra)99, "おもちゃの様式", 2090, null)
    {
        CodeSets = [Set],
        Forms =
        [
            Plan(ItemLevel.Policy, new PolicyStatement(""), PlanFields.Name<PolicyStatement>("表題", it => it.Name, (it, text) => it with { Name = text ?? "" })),
            Plan(
                ItemLevel.Issue,
                new IssuePlan(),
                PlanFields.Line<IssuePlan>("name", "名称", 100, it => it.Name, (it, text) => it with { Name = text }),
                PlanFields.Telling<IssuePlan>("toy", "おもちゃの見出し", it => it.Overview, (it, text) => it with { Overview = text }),
                BudgetRows.Plan),
            Plan(ItemLevel.Strategy, new StrategyPlan(""), PlanFields.Name<StrategyPlan>("名称", it => it.Name, (it, text) => it with { Name = text ?? "" })),
            new EntryForm(ItemLevel.Strategy, FormStage.SelfEvaluation, [ReviewFields.Answer("outcome", Set)], new EntryContent(Review.Empty, [])),
        ],
        Tallied = [new(CodeSetId.OutcomeStatus, TalliedThing.Strategies)],
        OfIndicators = CodeSetId.OutcomeStatus,
    };

    public static EraForms Forms { get; } = new(
        (FormEra)99,
        "おもちゃの紙",
        [new("toy", "おもちゃの紙", "おもちゃの紙", context => FormFurniture.Sheet(context, "おもちゃの紙", "おもちゃの紙", [Section(context)]), context => RecordData.OfBook(context, "おもちゃの紙")) { GivesPages = true }]);

    private static SheetSection Section(FormContext context)
    {
        var rows = new Sheets.GridRows();
        rows.Span(FormGrid.Stage(FormStage.Plan), () => rows.Add(FormGrid.Label("名称"), FormGrid.Value([new CellLine(LineKind.Text, context.Policy.Issues[0].Name!)])));

        return new SheetSection(null, 1, FormGrid.Grid("おもちゃ", rows));
    }

    private static EntryForm Plan(ItemLevel level, ItemPlan empty, params IReadOnlyList<IEntryPart> parts) => new(level, FormStage.Plan, parts, new EntryContent(empty, []));
}
