using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>判定。Mark and words of every answer, at midterm and after the year.</summary>
internal static class JudgementData
{
    public static FlatShape Shape { get; } = new(
        "judgements",
        "判定",
        "一つの項目の、一つの段階の、一つの物差しについての判定。物差しは足し合わせない",
        [
            DataColumns.Year,
            new("item_kind", "項目の種類", FlatKind.Text, "「戦略」「具体的取組」「市政改革プランに基づく取組」"),
            .. DataColumns.Code("item", "番号", "戦略または具体的取組の番号", "市政改革プランに基づく取組には番号がない"),
            new("name", "名称", FlatKind.Text, "項目の名称", DataColumns.NotGiven),
            new("stage", "段階", FlatKind.Text, "「中間振り返り」または「自己評価」"),
            new("yardstick", "物差し", FlatKind.Text, "何についての判定か（様式の見出し）"),
            new("mark", "符号", FlatKind.Text, "様式に書く符号。同じ符号でも、物差しが違えば意味が違う"),
            new("words", "ことば", FlatKind.Text, "符号の公式のことば"),
        ]);

    public static FlatTable Compose(PublishedPolicy policy) => new(
        Shape,
        [
            .. from it in Items(policy)
               from judgement in it.Judgements
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear,
                   it.Kind,
                   .. DataColumns.CodeOf(it.Number),
                   it.Name,
                   it.Stage.Name(),
                   policy.CodeSetOf(judgement.Set).Label,
                   judgement.Mark,
                   judgement.Words,
               ],
        ]);

    private static IEnumerable<(
        string Kind,
        ItemCode? Number,
        string? Name,
        FormStage Stage,
        IReadOnlyList<Judgement> Judgements)> Items(PublishedPolicy policy)
    {
        foreach (var strategy in policy.Strategies)
        {
            var (level, code) = (strategy.Code.LevelName, strategy.Code);

            yield return (level, code, strategy.Name, FormStage.Midterm, strategy.MidtermReview?.Judgements ?? []);
            yield return (level, code, strategy.Name, FormStage.SelfEvaluation, strategy.Judgements);
        }

        foreach (var initiative in policy.Initiatives)
        {
            var (level, code) = (initiative.Code.LevelName, initiative.Code);

            yield return (level, code, initiative.Name, FormStage.Midterm, initiative.MidtermReview?.Judgements ?? []);
            yield return (level, code, initiative.Name, FormStage.SelfEvaluation, initiative.Judgements);
        }

        foreach (var reform in policy.Reforms)
        {
            yield return ("市政改革プランに基づく取組", null, reform.Name, FormStage.Midterm, reform.MidtermReview?.Judgements ?? []);
            yield return ("市政改革プランに基づく取組", null, reform.Name, FormStage.SelfEvaluation, reform.SelfEvaluation?.Judgements ?? []);
        }
    }
}
