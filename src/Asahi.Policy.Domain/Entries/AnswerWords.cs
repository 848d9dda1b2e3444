using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Entries;

/// <summary>判定をことばにする。In the words that were frozen with it.</summary>
public static class AnswerWords
{
    /// <summary>符号とことば（例: ② 未達成）。The meaning follows from the mark; it is put into words only where it is said otherwise.</summary>
    /// <param name="set">物差し。</param>
    /// <param name="judgement">判定。</param>
    public static string Of(CodeSet set, Judgement judgement)
    {
        var words = $"{judgement.Mark} {judgement.Words}";

        return set.Codes.Any(code => code.Mark == judgement.Mark && code.Meaning == judgement.Meaning)
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
        CodeMeaning.Unstated => "意味が示されていないもの",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };
}
