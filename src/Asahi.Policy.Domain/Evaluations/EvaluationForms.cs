namespace Asahi.Policy.Domain.Evaluations;

/// <summary>世代ごとの自己評価の欄。Labels that have not been compared with a real file stand in docs/forms-unconfirmed.md.</summary>
public static class EvaluationForms
{
    private const string Always = "※必須";
    private const string Optional = "※任意";

    private static readonly EvaluationForm _reiwa3Strategy = new(
        2,
        [
            new("results", "アウトカム指標の実績", null, EvaluationText.Results, Optional, "指標の数値など、めざす状態にどこまで近づいたかを書いてください。"),
            Answer("outcome", FormEra.Reiwa3, CodeSetId.OutcomeStatus),
            Answer("effect", FormEra.Reiwa3, CodeSetId.StrategyEffect),
            new("challenge", "課題", null, EvaluationText.Challenge, "※「順調でない」か「見直す」のときは必須", "うまくいかなかった理由を書いてください。公開されます。"),
            new("improvement", "今後の対応方向", null, EvaluationText.Improvement, "※「順調でない」か「見直す」のときは必須", "次の年度に何を変えるかを書いてください。公開されます。"),
        ],
        RequiresResults: false);

    private static readonly EvaluationForm _reiwa3Initiative = new(
        3,
        [
            new("results", "当年度の取組実績", null, EvaluationText.Results, Always, "したことを、数とともに書いてください。公開されます。"),
            Answer("target", FormEra.Reiwa3, CodeSetId.ProcessTarget),
            Answer("execution", FormEra.Reiwa3, CodeSetId.ProcessExecution),
            Answer("effect", FormEra.Reiwa3, CodeSetId.InitiativeEffect),
            new("challenge", "課題", null, EvaluationText.Challenge, "※「未達成」か「見直す」のときは必須", "うまくいかなかった理由を書いてください。公開されます。"),
            new("improvement", "改善策", null, EvaluationText.Improvement, "※「未達成」か「見直す」のときは必須", "次の年度に何を変えるかを書いてください。公開されます。"),
        ],
        RequiresResults: true);

    /// <summary>ある世代、ある段階の欄。</summary>
    /// <param name="era">様式の世代。</param>
    /// <param name="level">段階。2 戦略, 3 具体的取組。</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is asked there.</exception>
    public static EvaluationForm Of(FormEra era, int level) => (era, level) switch
    {
        (FormEra.Reiwa3, 2) => _reiwa3Strategy,
        (FormEra.Reiwa3, 3) => _reiwa3Initiative,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "自己評価の欄がありません。"),
    };

    private static EvaluationField Answer(string key, FormEra era, CodeSetId id)
    {
        var set = CodeSets.Of(era, id);

        return new EvaluationField(key, set.Label, set, null, Always, "");
    }
}
