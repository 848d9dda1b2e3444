using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Tests.Support;

/// <summary>An edition in which nothing is left out.</summary>
internal static class FullEdition
{
    public static PublishedPolicy Policy { get; } = new(
        EditionContent.Schema,
        new PublishedWard("mihon", "見本区", "見本市"),
        2021,
        FormEra.Reiwa3,
        "令和3年度 見本区運営方針",
        "区の目標",
        "区の使命",
        "一つ目の段落\n・項目",
        [new PublishedIssue(ItemCode.OfIssue(4), "防災", "概要", [Strategy()])],
        "市政改革プラン",
        [new PublishedReform("改革の取組", "改革の内容")],
        [new PublishedNote(new DateOnly(2021, 10, 8), "注記"), new PublishedNote(new DateOnly(2021, 10, 8), "同じ日の注記")],
        [Source()]);

    private static PublishedStrategy Strategy() => new(
        ItemCode.OfStrategy(4, 1),
        "災害に強いまち",
        "戦略の文",
        new PageReference("資料2", 7),
        [Judgement(CodeSetId.OutcomeStatus, "A"), Judgement(CodeSetId.StrategyEffect, "ア")],
        [Initiative()],
        new PublishedRemarks("指標は80%", "若い世代が少ない", "訓練の時間を変える"));

    private static PublishedInitiative Initiative() => new(
        ItemCode.OfInitiative(4, 1, 1),
        "災害対策事業",
        "取組の文",
        new PageReference("資料2", 9),
        [Judgement(CodeSetId.ProcessTarget, "②"), Judgement(CodeSetId.ProcessExecution, "(ⅰ)"), Judgement(CodeSetId.InitiativeEffect, "ア")],
        [new PublishedBudget(2021, BudgetKind.Planned, 1_234), new PublishedBudget(2020, BudgetKind.Settled, null)],
        new PublishedRemarks("訓練3回", "参加が少ない", "広報を増やす"));

    private static PublishedSource Source() => new(
        "page.txt",
        new string('0', 64),
        1_234,
        SourceKind.PolicyPage,
        "資料",
        "https://example.jp/1",
        new DateOnly(2022, 6, 10),
        [new PublishedFact(FactKind.FiscalYear, "令和3年度", FactBasis.Stated, "表題")],
        [new PublishedAttachment("様式5", "PDF", "78.66KB")],
        [new PublishedFinding("見出し", "番号がない", "そのまま載せた", ItemCode.OfIssue(4))]);

    private static PublishedJudgement Judgement(CodeSetId set, string mark)
    {
        var code = CodeSets.Of(FormEra.Reiwa3, set).Get(mark);

        return new PublishedJudgement(set, code.Mark, code.Words, code.Meaning);
    }
}
