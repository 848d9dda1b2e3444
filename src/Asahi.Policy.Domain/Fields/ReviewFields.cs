using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of a self-evaluation or a midterm review, in the order
/// of the form: what was done, how it is judged, why, what next.</summary>
internal static class ReviewFields
{
    private static readonly EvaluationText[] _after = [EvaluationText.Challenge, EvaluationText.Improvement, EvaluationText.BlankReason];

    /// <param name="fields">Where they go.</param>
    /// <param name="prefix">Before each key; a midterm review says so in its labels, too.</param>
    /// <param name="form">What is asked.</param>
    /// <param name="review">What is answered. Null: nothing.</param>
    public static void Add(FieldList fields, string prefix, EvaluationForm form, PublishedReview? review)
    {
        var stage = prefix.Length > 0 ? "中間振り返り：" : "";
        AddRemark(EvaluationText.Results);

        foreach (var judgement in review?.Judgements ?? [])
        {
            var set = form.Answers.FirstOrDefault(field => field.Set!.Id == judgement.Set)?.Set;
            fields.Add($"{prefix}answer/{judgement.Set}", stage + (set?.Label ?? judgement.Set.ToString()), Words(set, judgement));
        }

        foreach (var text in _after)
        {
            AddRemark(text);
        }

        void AddRemark(EvaluationText text) =>
            fields.Add($"{prefix}remark/{text}", stage + (form.Find(text)?.Label ?? Label(text)), review?.Remarks?.Of(text));
    }

    // A text that this form does not ask for, in an edition that has it all the same.
    private static string Label(EvaluationText text) => text switch
    {
        EvaluationText.Results => "実績",
        EvaluationText.Challenge => "課題",
        EvaluationText.Improvement => "改善策",
        EvaluationText.BlankReason => "評価の対象外とする理由",
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    // The meaning follows from the mark; it is put into words only where an edition says otherwise.
    private static string Words(CodeSet? set, PublishedJudgement judgement)
    {
        var words = $"{judgement.Mark} {judgement.Words}";

        return set is not null && set.Codes.Any(code => code.Mark == judgement.Mark && code.Meaning == judgement.Meaning)
            ? words
            : $"{words}（{Name(judgement.Meaning)}として表示）";
    }

    private static string Name(CodeMeaning meaning) => meaning switch
    {
        CodeMeaning.AsPlanned => "予定どおり",
        CodeMeaning.NotAsPlanned => "予定どおりでないもの",
        CodeMeaning.Continue => "続けるもの",
        CodeMeaning.Revise => "見直すもの",
        CodeMeaning.NotMeasured => "測っていないもの",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };
}
