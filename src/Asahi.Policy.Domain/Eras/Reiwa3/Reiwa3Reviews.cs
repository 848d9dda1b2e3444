using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Eras.Reiwa3;

/// <summary>The fields of midterm reviews and self-evaluations, level by level, in the order of the forms.</summary>
internal static class Reiwa3Reviews
{
    private const string Always = "※必須";
    private const string Optional = "※任意";
    private const string WhyMissed = "うまくいかなかった理由を書いてください。公開されます。";
    private const string WhatNext = "次の年度に何を変えるかを書いてください。公開されます。";
    private const string WhatIsLeft = "年度の残りに何を変えるかを書いてください。公開されます。";
    private const string WhatWasDone = "したことを、数とともに書いてください。公開されます。";

    public static IReadOnlyList<EntryForm> All { get; } =
    [
        Form(
            ItemLevel.Policy,
            FormStage.SelfEvaluation,
            Text("achievements", "年間の取組成果と今後取り組みたいこと", EvaluationText.Achievements, Optional, "様式1に載ります。"),
            Text("direction", "解決すべき課題と今後の改善方向", EvaluationText.Direction, Optional, "様式1に載ります。")),
        Form(
            ItemLevel.Issue,
            FormStage.SelfEvaluation,
            Text("overall", "経営課題全体としての評価結果の総括", EvaluationText.Overall, Optional, "戦略ごとの評価をふまえて書いてください。公開されます。")),
        Form(
            ItemLevel.Strategy,
            FormStage.Midterm,
            Answer("progress", CodeSetId.MidtermProgress),
            IndicatorRows.Results(Reiwa3Codes.Of(CodeSetId.OutcomeStatus), "アウトカム指標"),
            Text("challenge", "課題", EvaluationText.Challenge, "※「b」のときは必須", WhyMissed),
            Text("improvement", "今後の対応方向", EvaluationText.Improvement, "※「b」のときは必須", WhatIsLeft)),
        Form(
            ItemLevel.Strategy,
            FormStage.SelfEvaluation,
            ReviewFields.OutOfScope,
            Text("results", "アウトカム指標の実績", EvaluationText.Results, Optional, "指標の数値など、めざす状態にどこまで近づいたかを書いてください。"),
            IndicatorRows.Results(Reiwa3Codes.Of(CodeSetId.OutcomeStatus), "アウトカム指標"),
            Answer("outcome", CodeSetId.OutcomeStatus),
            Answer("effect", CodeSetId.StrategyEffect),
            Text("challenge", "課題", EvaluationText.Challenge, "※「順調でない」か「見直す」のときは必須", WhyMissed),
            Text("improvement", "今後の対応方向", EvaluationText.Improvement, "※「順調でない」か「見直す」のときは必須", WhatNext),
            ReviewFields.BlankReason),
        Form(
            ItemLevel.Initiative,
            FormStage.Midterm,
            Answer("target", CodeSetId.MidtermTarget),
            Answer("execution", CodeSetId.MidtermExecution),
            Answer("effect", CodeSetId.InitiativeEffect),
            IndicatorRows.Results(Reiwa3Codes.Of(CodeSetId.OutcomeStatus), "プロセス指標"),
            Text("challenge", "課題", EvaluationText.Challenge, "※「②」のときは必須", WhyMissed),
            Text("improvement", "改善策", EvaluationText.Improvement, "※「②」のときは必須", WhatIsLeft)),
        Form(
            ItemLevel.Initiative,
            FormStage.SelfEvaluation,
            ReviewFields.OutOfScope,
            Text("results", "当年度の取組実績", EvaluationText.Results, Always, WhatWasDone),
            IndicatorRows.Results(Reiwa3Codes.Of(CodeSetId.OutcomeStatus), "プロセス指標"),
            Answer("target", CodeSetId.ProcessTarget),
            Answer("execution", CodeSetId.ProcessExecution),
            Answer("effect", CodeSetId.InitiativeEffect),
            Text("challenge", "課題", EvaluationText.Challenge, "※「未達成」か「見直す」のときは必須", WhyMissed),
            Text("improvement", "改善策", EvaluationText.Improvement, "※「未達成」か「見直す」のときは必須", WhatNext),
            ReviewFields.BlankReason,
            BudgetRows.Settled) with
        {
            RequiresResults = true,
            Contradictions =
            [
                new((CodeSetId.ProcessTarget, CodeMeaning.AsPlanned), (CodeSetId.InitiativeEffect, CodeMeaning.NotMeasured)),
                new((CodeSetId.ProcessTarget, CodeMeaning.NotAsPlanned), (CodeSetId.InitiativeEffect, CodeMeaning.NotMeasured)),
            ],
        },
        Form(
            ItemLevel.Reform,
            FormStage.Midterm,
            Answer("execution", CodeSetId.MidtermExecution),
            Answer("target", CodeSetId.MidtermTarget),
            Text("challenge", "課題と改善策", EvaluationText.Challenge, "※「②」のときは必須", WhyMissed)),
        Form(
            ItemLevel.Reform,
            FormStage.SelfEvaluation,
            Text("results", "当年度の取組実績", EvaluationText.Results, Always, WhatWasDone),
            Answer("target", CodeSetId.ReformTarget),
            Text("challenge", "課題と改善策", EvaluationText.Challenge, "※「②」のときは必須", WhyMissed)) with
        { RequiresResults = true },
    ];

    private static EntryForm Form(ItemLevel level, FormStage stage, params IReadOnlyList<IEntryPart> parts) =>
        new(level, stage, parts, new EntryContent(Review.Empty, []));

    private static EntryField Text(string key, string label, EvaluationText text, string need, string hint) =>
        ReviewFields.Text(key, label, text) with { Need = need, Hint = hint };

    private static EntryField Answer(string key, CodeSetId id) => ReviewFields.Answer(key, Reiwa3Codes.Of(id)) with { Need = Always };
}
