using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Tests.Support;

/// <summary>An edition in which nothing is left out.</summary>
internal static class FullEdition
{
    public static PublishedPolicy Policy { get; } = new(
        EditionContent.Schema,
        new PublishedWard("mihon", "見本区", "見本市", IsSample: true),
        2021,
        FormEra.Reiwa3,
        "令和3年度 見本区運営方針",
        "区の目標",
        "区の使命",
        "一つ目の段落\n・項目",
        [new PublishedIssue(ItemCode.OfIssue(4), "防災", "概要", [Strategy()], Plan(), "総括")],
        "市政改革プラン",
        [Reform()],
        [new ProgressNote(new DateOnly(2021, 10, 8), "注記"), new ProgressNote(new DateOnly(2021, 10, 8), "同じ日の注記")],
        [Source()],
        [FormStage.Plan, FormStage.Midterm],
        "見本 花子",
        new YearReview("年間の成果", "改善の方向"),
        [new LineageLink(LineageKind.Renamed, ItemCode.OfStrategy(4, 1), 2020, [ItemCode.OfStrategy(4, 2)])],
        new PublishedEasy("やさしい説明", new DateOnly(2021, 4, 15), IsStale: true));

    private static IssuePlan Plan() => new(
        "将来像",
        "現状",
        [new DataTable("人口の推移", ["年度", "人口（人）"], [["令和2年度", "1,234"], ["令和3年度", "―"]], "見本区調べ")],
        "要因",
        "課題");

    private static PublishedReform Reform() => new(
        "改革の取組",
        "改革の内容",
        "趣旨",
        "概要",
        "目標",
        new Review([Judgement(CodeSetId.MidtermExecution, "(ⅰ)")], Remarks()),
        new Review([Judgement(CodeSetId.ReformTarget, "①")], Remarks()));

    private static Indicator Indicator() => new(
        "割合を85%にする", "%", 72.4m, 76m, 85m, 78.9m, 2023, Direction.Up, "A", [new SeriesPoint(2020, 76m), new SeriesPoint(2021, 78.9m, IsNewDefinition: true)]);

    private static Remarks Remarks() => new("中間の実績", "中間の課題", "中間の改善策", "対象外の理由");

    private static PublishedStrategy Strategy() => new(
        ItemCode.OfStrategy(4, 1),
        "災害に強いまち",
        "戦略の文",
        new PageReference("資料2", 7),
        [Judgement(CodeSetId.OutcomeStatus, "A"), Judgement(CodeSetId.StrategyEffect, "ア")],
        [Initiative()],
        new Remarks("指標は80%", "若い世代が少ない", "訓練の時間を変える", "対象外の理由"),
        "めざす状態",
        [Indicator()],
        new Review([Judgement(CodeSetId.MidtermProgress, "a")], Remarks()));

    private static PublishedInitiative Initiative() => new(
        ItemCode.OfInitiative(4, 1, 1),
        "災害対策事業",
        "取組の文",
        new PageReference("資料2", 9),
        [Judgement(CodeSetId.ProcessTarget, "②"), Judgement(CodeSetId.ProcessExecution, "(ⅰ)"), Judgement(CodeSetId.InitiativeEffect, "ア")],
        [new BudgetAmount(2021, BudgetKind.Planned, 1_234), new BudgetAmount(2020, BudgetKind.Settled, null)],
        new Remarks("訓練3回", "参加が少ない", "広報を増やす", "対象外の理由"),
        IsFeatured: false,
        [Indicator() with { Sentence = "訓練を3回行う" }],
        "参加者が100人に満たない",
        "前年度は2回",
        new Review([Judgement(CodeSetId.MidtermTarget, "①")], Remarks()));

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

    private static Judgement Judgement(CodeSetId set, string mark)
    {
        var code = CodeSets.Of(FormEra.Reiwa3, set).Get(mark);

        return new Judgement(set, code.Mark, code.Words, code.Meaning);
    }
}
