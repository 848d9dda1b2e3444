using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>様式5のデータ。The same facts as the form, as tables that machines read.</summary>
public static class Form5Data
{
    /// <summary>データの表を組み立てる：具体的取組、戦略の内容、説明。</summary>
    public static IReadOnlyList<FlatTable> Compose(FormContext context) => [.. Tables(context.Policy), AboutData.Compose(context, Form5.Title, [.. CodeSets.OfStrategies, .. CodeSets.OfInitiatives])];

    /// <summary>説明を除いた表。</summary>
    internal static IReadOnlyList<FlatTable> Tables(PublishedPolicy policy) => [Results(policy), StrategyTexts(policy)];

    private static FlatTable Results(PublishedPolicy policy) => new(
        "データ",
        [
            "市", "区", "年度", "年度の根拠", "経営課題番号", "経営課題名", "戦略番号", "戦略名",
            .. CodeSets.OfStrategies.SelectMany(set => Columns(policy, set)), "戦略の資料", "戦略の資料のページ",
            "具体的取組番号", "具体的取組名",
            .. CodeSets.OfInitiatives.SelectMany(set => Columns(policy, set)), "具体的取組の資料", "具体的取組の資料のページ",
        ],
        [
            .. from issue in policy.Issues
               from strategy in issue.Strategies
               from initiative in strategy.Initiatives.DefaultIfEmpty()
               select (IReadOnlyList<object?>)
               [
                   policy.Ward.City, policy.Ward.Name, (long)policy.FiscalYear, policy.YearIsInferred ? "推定" : "記載", issue.Code.ToString(), issue.Name,
                   strategy.Code.ToString(), strategy.Name,
                   .. CodeSets.OfStrategies.SelectMany(set => Values(strategy.SelfEvaluation, set)), strategy.Page?.Document, (long?)strategy.Page?.Number,
                   initiative?.Code.ToString(), initiative?.Name,
                   .. CodeSets.OfInitiatives.SelectMany(set => Values(initiative?.SelfEvaluation ?? [], set)), initiative?.Page?.Document, (long?)initiative?.Page?.Number,
               ],
        ]);

    private static FlatTable StrategyTexts(PublishedPolicy policy) => new(
        "データ（戦略の内容）",
        ["年度", "戦略番号", "行", "内容"],
        [
            .. from strategy in policy.Strategies
               from line in Prose.Parse(strategy.Text).SelectMany(block => block.Lines).Select((text, index) => (Text: text, Number: index + 1L))
               select (IReadOnlyList<object?>)[(long)policy.FiscalYear, strategy.Code.ToString(), line.Number, line.Text],
        ]);

    private static IEnumerable<string> Columns(PublishedPolicy policy, CodeSetId set)
    {
        var label = policy.CodeSetOf(set).Label;

        return [$"{label}の符号", label];
    }

    private static IEnumerable<object?> Values(IReadOnlyList<PublishedJudgement> judgements, CodeSetId set)
    {
        var given = judgements.On(set);

        return [given?.Mark, given?.Words];
    }
}
