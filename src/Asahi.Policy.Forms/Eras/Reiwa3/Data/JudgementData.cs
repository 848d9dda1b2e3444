using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>判定。Mark and words of every answer, at midterm and after the year.</summary>
internal static class JudgementData
{
    public static FlatTable Compose(PublishedPolicy policy) => new(
        "判定",
        ["年度", "項目の種類", "番号", "名称", "段階", "物差し", "符号", "ことば"],
        [
            .. from it in Items(policy)
               from judgement in it.Judgements
               select (IReadOnlyList<object?>)
                   [(long)policy.FiscalYear, it.Kind, it.Number, it.Name, it.Stage.Name(), policy.CodeSetOf(judgement.Set).Label, judgement.Mark, judgement.Words],
        ]);

    private static IEnumerable<(string Kind, string? Number, string Name, FormStage Stage, IReadOnlyList<PublishedJudgement> Judgements)> Items(PublishedPolicy policy)
    {
        foreach (var strategy in policy.Strategies)
        {
            yield return (strategy.Code.LevelName, strategy.Code.ToString(), strategy.Name, FormStage.Midterm, strategy.MidtermReview?.Judgements ?? []);
            yield return (strategy.Code.LevelName, strategy.Code.ToString(), strategy.Name, FormStage.SelfEvaluation, strategy.SelfEvaluation);
        }

        foreach (var initiative in policy.Initiatives)
        {
            yield return (initiative.Code.LevelName, initiative.Code.ToString(), initiative.Name, FormStage.Midterm, initiative.MidtermReview?.Judgements ?? []);
            yield return (initiative.Code.LevelName, initiative.Code.ToString(), initiative.Name, FormStage.SelfEvaluation, initiative.SelfEvaluation);
        }

        foreach (var reform in policy.Reforms)
        {
            yield return ("市政改革プランに基づく取組", null, reform.Name, FormStage.Midterm, reform.MidtermReview?.Judgements ?? []);
            yield return ("市政改革プランに基づく取組", null, reform.Name, FormStage.SelfEvaluation, reform.SelfEvaluation?.Judgements ?? []);
        }
    }
}
