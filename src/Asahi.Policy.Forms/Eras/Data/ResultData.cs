using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>達成状況。One row for each initiative, with the answers on its strategy repeated.</summary>
internal static class ResultData
{
    private const string NoInitiative = "その戦略の具体的取組が原資料にない";

    public static FlatShape Shape { get; } = new(
        "results",
        "データ",
        "一つの具体的取組の自己評価（様式5の総括表）。戦略の評価は、その戦略の取組の行ごとに繰り返す。取組が載っていない戦略も一行になる",
        [
            new("city", "市", FlatKind.Text, "市の名"),
            new("ward_name", "区", FlatKind.Text, "区の名"),
            DataColumns.Year,
            new("year_basis", "年度の根拠", FlatKind.Text, "「記載」は原資料に年度の記載がある、または区が確認した。「推定」は記載がなく、推定した"),
            DataColumns.WardBasis,
            .. DataColumns.Code("issue", "経営課題番号", "経営課題の番号"),
            new("issue_name", "経営課題名", FlatKind.Text, "経営課題の名称", DataColumns.NotGiven),
            .. DataColumns.Code("strategy", "戦略番号", "戦略の番号"),
            new("strategy_name", "戦略名", FlatKind.Text, "戦略の名称", DataColumns.NotGiven),
            .. OfStrategies.SelectMany(Columns),
            .. Pages("strategy", "戦略"),
            .. DataColumns.Code("initiative", "具体的取組番号", "具体的取組の番号", NoInitiative),
            new("initiative_name", "具体的取組名", FlatKind.Text, "具体的取組の名称", $"{NoInitiative}、または名称の記載がない"),
            .. OfInitiatives.SelectMany(Columns),
            .. Pages("initiative", "具体的取組"),
            new("initiative_section", "具体的取組の担当", FlatKind.Text, "所管の課と、その電話。版を作った時のもの", "課が決まっていない、または記録がない"),
        ]);

    public static FlatTable Compose(PublishedPolicy policy) => new(
        Shape,
        [
            .. from issue in policy.Issues
               where FormEras.Of(policy.Era).SetsOf(ItemLevel.Strategy, FormStage.SelfEvaluation).Count > 0 // else nothing of it is judged
               from strategy in issue.Strategies
               from initiative in strategy.Initiatives.DefaultIfEmpty()
               select (IReadOnlyList<object?>)
               [
                   policy.Ward.City, policy.Ward.Name, (long)policy.FiscalYear,
                   DataColumns.Basis(policy.YearIsInferred), DataColumns.Basis(policy.WardIsInferred),
                   .. DataColumns.CodeOf(issue.Code), issue.Name,
                   .. DataColumns.CodeOf(strategy.Code), strategy.Name,
                   .. OfStrategies.SelectMany(set => Values(strategy.Judgements, set.Id)),
                   strategy.Page?.Document, (long?)strategy.Page?.Number,
                   .. DataColumns.CodeOf(initiative?.Code), initiative?.Name,
                   .. OfInitiatives.SelectMany(set => Values(initiative?.Judgements ?? [], set.Id)),
                   initiative?.Page?.Document, (long?)initiative?.Page?.Number,
                   initiative?.Section?.Words,
               ],
        ]);

    // One table for all eras: the answers of each, where it has any of its strategies and initiatives.
    private static IReadOnlyList<CodeSet> OfStrategies => Sets(ItemLevel.Strategy);

    private static IReadOnlyList<CodeSet> OfInitiatives => Sets(ItemLevel.Initiative);

    private static IReadOnlyList<CodeSet> Sets(ItemLevel level) =>
    [
        .. FormEras.All.SelectMany(era => era.SetsOf(level, FormStage.SelfEvaluation).Select(era.CodeSet)).DistinctBy(set => set.Id),
    ];

    private static IEnumerable<FlatColumn> Columns(CodeSet codes)
    {
        const string Blank = "評価されていない、または原資料に記載がない";
        var choices = string.Join('、', codes.Codes.Select(code => $"{code.Mark} {code.Words}"));
        var name = string.Concat(
            codes.Id.ToString().Select((letter, at) => (char.IsUpper(letter) && at > 0 ? "_" : "") + char.ToLowerInvariant(letter)));

        return
        [
            new($"{name}_mark", $"{codes.Label}の符号", FlatKind.Text, $"様式に書く符号（{choices}）。同じ符号でも、列が違えば意味が違う", Blank),
            new(name, codes.Label, FlatKind.Text, "符号の公式のことば", Blank),
        ];
    }

    private static IEnumerable<FlatColumn> Pages(string name, string label) =>
    [
        new($"{name}_document", $"{label}の資料", FlatKind.Text, "原資料が参照している別の資料の名（例: 資料2）", "参照がない"),
        new($"{name}_page", $"{label}の資料のページ", FlatKind.Whole, "その資料のページ番号", "参照がない"),
    ];

    private static IEnumerable<object?> Values(IReadOnlyList<Judgement> judgements, CodeSetId set)
    {
        var given = judgements.On(set);

        return [given?.Mark, given?.Words];
    }
}
