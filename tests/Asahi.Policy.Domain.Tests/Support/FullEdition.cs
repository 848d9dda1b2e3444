using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Domain.Tests.Support;

/// <summary>An edition in which nothing is left out.</summary>
internal static class FullEdition
{
    public static PublishedPolicy Policy { get; } = new(
        EditionContent.Schema,
        new PublishedWard("mihon", "見本区", "見本市", IsSample: true),
        2021,
        FormEra.Reiwa3,
        Statement(),
        [Issue()],
        [Reform()],
        [Source()],
        EasyIsStale: true)
    {
        Key = "policy",
        Contact = new OfficeContact("見本区役所 総務課", "06-0000-0000", "soumu@example.jp", "平日だけ"),
        SelfEvaluation = new Review([], new Remarks(Achievements: "年間の成果", Direction: "改善の方向")),
    };

    /// <summary>The same of the era from 2023 on.</summary>
    public static PublishedPolicy Reiwa5 { get; } = Policy with
    {
        FiscalYear = 2023,
        Era = FormEra.Reiwa5,
        Statement = Statement() with { MayorName = null, ReformPlanName = null, Stages = [FormStage.Plan, FormStage.SelfEvaluation] },
        Issues = [Issue5()],
        Reforms = [],
        SelfEvaluation = new Review([], new Remarks(Overall: "全体の評価", Direction: "今後の方針")),
        MarkWords = new Dictionary<string, string> { ["A"] = "達成" },
    };

    /// <summary>The same of the era that asks for texts alone, with answers for which it has no words of its own.</summary>
    public static PublishedPolicy Heisei { get; } = Policy with
    {
        FiscalYear = 2014,
        Era = FormEra.Heisei,
        Issues = [Issue() with { Plan = Issue().Plan with { Goals = "まちづくり", Recognition = "課題認識", Measures = "・主な戦略" } }],
        SelfEvaluation = new Review([], new Remarks(Overall: "全体の評価", Direction: "今後の方針")),
    };

    public static IReadOnlyList<PublishedPolicy> All => [Heisei, Policy, Reiwa5];

    private static PublishedIssue Issue5() => new(
        ItemCode.OfIssue(4),
        new IssuePlan("防災")
        {
            Carried = Carried("o4"),
            Goals = "11 住み続けられるまちづくりを",
            Overview = "概要",
            Recognition = "課題認識",
            Measures = "・主な戦略\n・もう一つ",
            Indicators =
            [
                new IndicatorPlan("1", "割合を85%にする", "%", 72.4m, Target: 85m, DueYear: 2023, Direction: Direction.Up)
                {
                    FromYear = 2021,
                    Passport = new IndicatorPassport(IndicatorMethod.Survey, "質問", "選択肢", "区民2,000人", "企画課", "区民アンケート", "理由"),
                    Series = [new SeriesPoint(2022, 76m)],
                },
            ],
        },
        [new PublishedStrategy(ItemCode.OfStrategy(4, 1), new StrategyPlan("災害に強いまち", "戦略の文") { Recognition = "戦略の課題認識", Carried = Carried("o4-1"), Page = new PageReference("資料2", 7) }, []) { Key = "o4-1", Printed = "" }])
    {
        Key = "o4",
        Budgets =
        [
            new BudgetAmount(2021, BudgetKind.Settled, 69_000) { Written = "6千9百万円" }, new BudgetAmount(2022, BudgetKind.Planned, 53_000),
            new BudgetAmount(2023, BudgetKind.Planned, 54_000) { Written = "5千4百万円" },
        ],
        SelfEvaluation = new Review([], null)
        {
            Indicators =
            [
                new IndicatorResult("1", 65.8m, "A")
                {
                    Text = "65.8%",
                    Total = 190m,
                    Previous = 76m,
                    Ground = "根拠",
                    Survey = new SurveyCounts(2_000, 530, 349, "令和6年2月"),
                    Series = [new SeriesPoint(2023, 65.8m)],
                },
            ],
        },
    };

    private static PolicyStatement Statement() => new(
        "令和3年度 見本区運営方針",
        "区の目標",
        "区の使命",
        "一つ目の段落\n・項目",
        "見本 花子",
        "市政改革プラン",
        [FormStage.Plan, FormStage.Midterm],
        new EasyText("やさしい説明", new DateOnly(2021, 4, 15), "指紋"))
    {
        Notes = [new ProgressNote(new DateOnly(2021, 10, 8), "注記"), new ProgressNote(new DateOnly(2021, 10, 8), "同じ日の注記")],
        Lineage = [new LineageLink(LineageKind.Renamed, ItemCode.OfStrategy(4, 1), 2020, [ItemCode.OfStrategy(4, 2)])],
        Settled = [new SettledFact("page.txt", FactKind.Licence, new DateOnly(2026, 11, 28), "起案で確かめた")],
        Carried = Carried("policy"),
        Lead = "運営方針とは\n・基本理念",
        TakenOver = new TakenOver(new DateOnly(2026, 11, 29), "区の決定による"),
    };

    private static PublishedIssue Issue() => new(
        ItemCode.OfIssue(4),
        new IssuePlan("防災", "概要", "将来像", "現状", "要因", "課題")
        {
            Carried = Carried("o4"),
            Tables = [new DataTable("人口の推移", ["年度", "人口（人）"], [["令和2年度", "1,234"], ["令和3年度", null]], "見本区調べ")],
        },
        [Strategy()])
    {
        Key = "o4",
        Printed = "四",
        FormerCodes = [ItemCode.OfIssue(3)],
        SelfEvaluation = new Review([], new Remarks(Overall: "総括")),
    };

    private static IReadOnlyList<CarriedQuestion> Carried(string item) =>
        [new CarriedQuestion($"{item.Replace("-", "z", StringComparison.Ordinal)}x2", 2020, ItemCode.OfStrategy(4, 2), "前の名", CarriedKind.Improvement, "前の年度の改善策", CarriedAnswer.Stopped, "参加者がいない")];

    private static PublishedReform Reform() => new(1, new ReformPlan("改革の取組", "改革の内容", "趣旨", "概要", "目標"))
    {
        Key = "or1",
        MidtermReview = new Review([Judgement(CodeSetId.MidtermExecution, "(ⅰ)")], Remarks()),
        SelfEvaluation = new Review([Judgement(CodeSetId.ReformTarget, "①")], Remarks()),
    };

    private static IndicatorPlan Planned(string sentence) => new("1", sentence, "%", 72.4m, 76m, 85m, 2023, Direction.Up)
    {
        Series = [new SeriesPoint(2020, 76m)],
    };

    private static IndicatorResult Result() => new("1", 78.9m, "A") { Series = [new SeriesPoint(2021, 78.9m, IsNewDefinition: true)] };

    private static Remarks Remarks() => new("中間の実績", "中間の課題", "中間の改善策", "対象外の理由");

    private static PublishedStrategy Strategy() => new(
        ItemCode.OfStrategy(4, 1),
        new StrategyPlan("災害に強いまち", "戦略の文", "めざす状態")
        {
            Page = new PageReference("資料2", 7),
            Carried = Carried("o4-1"),
            Indicators = [Planned("割合を85%にする")],
        },
        [Initiative()])
    {
        Key = "o4-1",
        MidtermReview = new Review([Judgement(CodeSetId.MidtermProgress, "a")], Remarks()),
        SelfEvaluation = new Review(
            [Judgement(CodeSetId.OutcomeStatus, "A"), Judgement(CodeSetId.StrategyEffect, "ア")],
            new Remarks("指標は80%", "若い世代が少ない", "訓練の時間を変える", "対象外の理由"))
        {
            Indicators = [Result()],
        },
    };

    private static PublishedInitiative Initiative() => new(
        ItemCode.OfInitiative(4, 1, 1),
        new InitiativePlan("災害対策事業", "取組の文", IsFeatured: false, "参加者が100人に満たない", "前年度は2回")
        {
            Page = new PageReference("資料2", 9),
            Carried = Carried("o4-1-1"),
            Indicators = [Planned("訓練を3回行う")],
        })
    {
        Key = "o4-1-1",
        Section = new PublishedSection("防災課", "06-0000-0001", "内線123"),
        Budgets =
        [
            new BudgetAmount(2020, BudgetKind.Settled, null), new BudgetAmount(2021, BudgetKind.Planned, 1_234),
            new BudgetAmount(2021, BudgetKind.Settled, 1_200),
        ],
        MidtermReview = new Review([Judgement(CodeSetId.MidtermTarget, "①")], Remarks()) { IsOutOfScope = true },
        SelfEvaluation = new Review(
            [Judgement(CodeSetId.ProcessTarget, "②"), Judgement(CodeSetId.ProcessExecution, "(ⅰ)"), Judgement(CodeSetId.InitiativeEffect, "ア")],
            new Remarks("訓練3回", "参加が少ない", "広報を増やす", "対象外の理由"))
        {
            Indicators = [Result()],
        },
    };

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

    private static Judgement Judgement(CodeSetId set, string mark) => Asahi.Policy.Domain.Evaluations.Judgement.Of(FormEras.Of(FormEra.Reiwa3).CodeSet(set), mark);
}
