using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>How fields of a review are made.</summary>
internal static class ReviewFields
{
    private const string On = "on";

    /// <summary>評価の対象外。With it only its reason is written.</summary>
    public static EntryField OutOfScope { get; } = new(
        EntryForm.OutOfScopeKey,
        "評価の対象",
        FieldKind.Switch,
        content => Of(content).IsOutOfScope ? On : "",
        (content, value) => content with { Value = Of(content) with { IsOutOfScope = value == On } })
    {
        Options = [new FieldOption(On, "評価の対象外とする")],
        Hint = "対象外とするときは、理由だけを書きます。ほかの欄は空欄になります。",
    };

    /// <summary>評価の対象外とする理由。</summary>
    public static EntryField BlankReason { get; } = Text("blank-reason", "評価の対象外とする理由", EvaluationText.BlankReason) with
    {
        Need = "※対象外とするときは必須",
        Hint = "評価の対象外とするときだけ、その理由を書いてください。公開されます。",
    };

    public static EntryField Text(string key, string label, EvaluationText text) => new(
        key,
        label,
        FieldKind.Prose,
        content => Of(content).Remarks?.Of(text) ?? "",
        (content, value) => content with { Value = With(Of(content), text, value.Length == 0 ? null : value) })
    {
        Text = text,
        Limit = EntryForm.ReviewTextMaxLength,
    };

    public static EntryField Answer(string key, CodeSet set) => new(
        key,
        set.Label,
        FieldKind.Choice,
        content => Of(content).On(set.Id)?.Mark ?? "",
        (content, mark) => content with { Value = With(Of(content), set, mark) })
    {
        Set = set,
        Options = [.. set.Codes.Select(code => new FieldOption(code.Mark, code.Text))],
    };

    private static Review Of(EntryContent content) => (Review)content.Value;

    private static Review With(Review review, EvaluationText text, string? value)
    {
        var remarks = (review.Remarks ?? new Remarks()).With(text, value);

        return review with { Remarks = remarks == new Remarks() ? null : remarks };
    }

    // In the order of the yardsticks, however they were answered.
    private static Review With(Review review, CodeSet set, string mark) => review.On(set.Id)?.Mark == mark
        ? review
        : review with
        {
            Judgements =
            [
                .. review.Judgements.Where(it => it.Set != set.Id)
                    .Concat(mark.Length == 0 ? [] : [Code(set, mark)])
                    .OrderBy(it => it.Set),
            ],
        };

    private static Judgement Code(CodeSet set, string mark)
    {
        var code = set.Get(mark);

        return new Judgement(set.Id, code.Mark, code.Words, code.Meaning);
    }
}
