using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Eras.Reiwa5;

/// <summary>The fields of the evaluation: each indicator of an issue, and two texts of the whole year.</summary>
internal static class Reiwa5Reviews
{
    public static IReadOnlyList<EntryForm> All { get; } =
    [
        Form(
            ItemLevel.Policy,
            Text("overall", "自己評価（運営方針全体の定性評価）", EvaluationText.Overall, "年度全体をふまえて書いてください。公開されます。"),
            Text("direction", "今後の方針", EvaluationText.Direction, "次の年度に何を変えるかを書いてください。公開されます。")),
        Form(
            ItemLevel.Issue,
            IndicatorRows.Results(Reiwa5Codes.Indicators, "アウトカム指標", [.. ResultCells.Evaluated, .. ResultCells.Survey])),
    ];

    private static EntryForm Form(ItemLevel level, params IReadOnlyList<IEntryPart> parts) =>
        new(level, FormStage.SelfEvaluation, parts, new EntryContent(Review.Empty, []));

    private static EntryField Text(string key, string label, EvaluationText text, string hint) =>
        ReviewFields.Text(key, label, text) with { Need = "※任意", Hint = hint };
}
