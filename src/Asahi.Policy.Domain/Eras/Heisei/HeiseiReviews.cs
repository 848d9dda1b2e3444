using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Eras.Heisei;

/// <summary>The fields of the evaluation: texts alone. Which answers the forms of those years had is not known: none is guessed.</summary>
internal static class HeiseiReviews
{
    private static readonly EntryField _results = Text("results", "当年度の取組実績", EvaluationText.Results);
    private static readonly EntryField _challenge = Text("challenge", "課題", EvaluationText.Challenge);

    public static IReadOnlyList<EntryForm> All { get; } =
    [
        Form(
            ItemLevel.Policy,
            Text("overall", "自己評価", EvaluationText.Overall),
            Text("direction", "今後の方針", EvaluationText.Direction)),
        Form(ItemLevel.Issue, Text("overall", "評価結果の総括", EvaluationText.Overall)),
        Form(
            ItemLevel.Strategy,
            Text("results", "自己評価", EvaluationText.Results),
            _challenge,
            Text("improvement", "今後の対応方向", EvaluationText.Improvement)),
        Form(ItemLevel.Initiative, _results, _challenge, Text("improvement", "改善策", EvaluationText.Improvement)),
        Form(ItemLevel.Reform, _results, Text("challenge", "課題と改善策", EvaluationText.Challenge)),
    ];

    private static EntryForm Form(ItemLevel level, params IReadOnlyList<IEntryPart> parts) =>
        new(level, FormStage.SelfEvaluation, parts, new EntryContent(Review.Empty, []));

    private static EntryField Text(string key, string label, EvaluationText text) =>
        ReviewFields.Text(key, label, text) with { Need = "※任意", Hint = "区の資料に書かれているときだけ。公開されます。" };
}
