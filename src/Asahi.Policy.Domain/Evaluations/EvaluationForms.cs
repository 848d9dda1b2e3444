using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>世代ごとの評価の欄。Labels that have not been compared with a real file stand in docs/forms-unconfirmed.md.</summary>
public static class EvaluationForms
{
    /// <summary>市政改革プランに基づく取組の段階。Strategies and initiatives have the level of their number.</summary>
    public const int ReformLevel = 0;

    private const FormEra Reiwa3 = FormEra.Reiwa3;
    private const string Always = "※必須";
    private const string Optional = "※任意";
    private const string WhyMissed = "うまくいかなかった理由を書いてください。公開されます。";
    private const string WhatNext = "次の年度に何を変えるかを書いてください。公開されます。";

    private static readonly EvaluationField _blankReason = Text(
        "blank-reason", "評価の対象外とする理由", EvaluationText.BlankReason, Optional, "評価しないときだけ、その理由を書いてください。ほかの欄は空欄のままにします。公開されます。");

    private static readonly Dictionary<(int Level, FormStage Stage), EvaluationForm> _reiwa3 = new()
    {
        [(2, FormStage.Midterm)] = Form(
            2,
            Answer("progress", CodeSetId.MidtermProgress),
            Text("challenge", "課題", EvaluationText.Challenge, "※左記が「b」の場合は必須", WhyMissed),
            Text("improvement", "今後の対応方向", EvaluationText.Improvement, "※左記が「b」の場合は必須", WhatNext)),
        [(2, FormStage.SelfEvaluation)] = Form(
            2,
            Text("results", "アウトカム指標の実績", EvaluationText.Results, Optional, "指標の数値など、めざす状態にどこまで近づいたかを書いてください。"),
            Answer("outcome", CodeSetId.OutcomeStatus),
            Answer("effect", CodeSetId.StrategyEffect),
            Text("challenge", "課題", EvaluationText.Challenge, "※「順調でない」か「見直す」のときは必須", WhyMissed),
            Text("improvement", "今後の対応方向", EvaluationText.Improvement, "※「順調でない」か「見直す」のときは必須", WhatNext),
            _blankReason),
        [(3, FormStage.Midterm)] = Form(
            3,
            Answer("target", CodeSetId.MidtermTarget),
            Answer("execution", CodeSetId.MidtermExecution),
            Answer("effect", CodeSetId.InitiativeEffect),
            Text("challenge", "課題", EvaluationText.Challenge, "※左記が「②」の場合は必須", WhyMissed),
            Text("improvement", "改善策", EvaluationText.Improvement, "※左記が「②」の場合は必須", WhatNext)),
        [(3, FormStage.SelfEvaluation)] = Form(
            3,
            Text("results", "当年度の取組実績", EvaluationText.Results, Always, "したことを、数とともに書いてください。公開されます。"),
            Answer("target", CodeSetId.ProcessTarget),
            Answer("execution", CodeSetId.ProcessExecution),
            Answer("effect", CodeSetId.InitiativeEffect),
            Text("challenge", "課題", EvaluationText.Challenge, "※「未達成」か「見直す」のときは必須", WhyMissed),
            Text("improvement", "改善策", EvaluationText.Improvement, "※「未達成」か「見直す」のときは必須", WhatNext),
            _blankReason) with
        { RequiresResults = true },
        [(ReformLevel, FormStage.Midterm)] = Form(
            ReformLevel,
            Answer("execution", CodeSetId.MidtermExecution),
            Answer("target", CodeSetId.MidtermTarget),
            Text("challenge", "課題と改善策", EvaluationText.Challenge, "※左記が「②」の場合は必須", WhyMissed)),
        [(ReformLevel, FormStage.SelfEvaluation)] = Form(
            ReformLevel,
            Text("results", "当年度の取組実績", EvaluationText.Results, Always, "したことを、数とともに書いてください。公開されます。"),
            Answer("target", CodeSetId.ReformTarget),
            Text("challenge", "課題と改善策", EvaluationText.Challenge, "※左記が「②」の場合は必須", WhyMissed)) with
        { RequiresResults = true },
    };

    /// <summary>ある世代、ある段階の欄。</summary>
    /// <param name="era">様式の世代。</param>
    /// <param name="level">2 戦略, 3 具体的取組, 0 市政改革プランに基づく取組。</param>
    /// <param name="stage">中間振り返り, or 自己評価.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is asked there.</exception>
    public static EvaluationForm Of(FormEra era, int level, FormStage stage = FormStage.SelfEvaluation) =>
        era == Reiwa3 && _reiwa3.TryGetValue((level, stage), out var form)
            ? form
            : throw new ArgumentOutOfRangeException(nameof(level), level, "評価の欄がありません。");

    private static EvaluationForm Form(int level, params IReadOnlyList<EvaluationField> fields) =>
        new(level, fields, RequiresResults: false);

    private static EvaluationField Text(string key, string label, EvaluationText text, string need, string hint) =>
        new(key, label, null, text, need, hint);

    private static EvaluationField Answer(string key, CodeSetId id)
    {
        var set = CodeSets.Of(Reiwa3, id);

        return new EvaluationField(key, set.Label, set, null, Always, "");
    }
}
