using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>自己評価の決まり。Two kinds: what can never be saved, and what is missing before the item may be submitted.</summary>
public static class EvaluationRules
{
    private static readonly EvaluationText[] _reasons = [EvaluationText.Challenge, EvaluationText.Improvement];

    /// <summary>保存できない入力。Unknown marks, texts that are too long, letters that are refused (<see cref="TypedText"/>).</summary>
    public static IReadOnlyList<Fault> Unstorable(EvaluationEntry entry) =>
        [
            .. entry.Form.Fields
                .Select(field => (field, message: Unstorable(field, entry[field])))
                .Where(it => it.message is not null)
                .Select(it => new Fault(it.field.Key, it.message!)),
        ];

    /// <summary>足りない入力。What the era's form requires: every answer unless nothing was measured, and 課題 and 改善策 for 未達成,
    /// 順調でない and 見直す. With a reason why it is not evaluated, nothing.</summary>
    public static IReadOnlyList<Fault> Missing(EvaluationEntry entry)
    {
        var (form, faults) = (entry.Form, new List<Fault>());

        if (entry[EvaluationText.BlankReason].Length > 0)
        {
            return
            [
                .. form.Answers
                    .Where(field => entry[field].Length > 0)
                    .Select(field => new Fault(field.Key, $"評価の対象外とするときは、「{field.Label}」を選ばないでください")),
            ];
        }

        var reason = Reason(entry);
        var isUnmeasured = form.Answers.Any(field => Meaning(field, entry) == CodeMeaning.NotMeasured);

        foreach (var field in form.Fields.Where(field => entry[field].Length == 0))
        {
            if (field.Set is not null && !isUnmeasured)
            {
                faults.Add(new(field.Key, $"「{field.Label}」を選んでください"));
            }
            else if (field.Text == EvaluationText.Results && form.RequiresResults)
            {
                faults.Add(new(field.Key, $"{field.Label}を入力してください"));
            }
            else if (field.Text is { } text && _reasons.Contains(text) && reason is not null)
            {
                faults.Add(new(field.Key, $"{field.Label}を入力してください（{reason}ため）"));
            }
        }

        return faults;
    }

    // The first answer that asks for reasons, in the words of the form: 「プロセス指標の達成状況（目標）」が「未達成」の.
    private static string? Reason(EvaluationEntry entry) => entry.Form.Answers
        .Where(field => entry[field].Length > 0 && field.Set!.Codes.Any(code => code.Mark == entry[field]))
        .Select(field => (field, code: field.Set!.Get(entry[field])))
        .Where(it => AsksForReasons(it.field.Set!.Id, it.code.Meaning))
        .Select(it => $"「{it.field.Label}」が「{it.code.Words}」の")
        .FirstOrDefault();

    private static CodeMeaning? Meaning(EvaluationField field, EvaluationEntry entry) =>
        field.Set!.Codes.FirstOrDefault(code => code.Mark == entry[field])?.Meaning;

    // That something was not done as planned asks for no reason in the official form; that a target was missed does.
    private static bool AsksForReasons(CodeSetId set, CodeMeaning meaning) =>
        meaning == CodeMeaning.Revise
            || (meaning == CodeMeaning.NotAsPlanned && set is not (CodeSetId.ProcessExecution or CodeSetId.MidtermExecution));

    private static string? Unstorable(EvaluationField field, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (field.Set is not null)
        {
            return field.Set.Codes.Any(code => code.Mark == value) ? null : $"「{field.Label}」は、示した選択肢から選んでください";
        }

        return TypedText.Fault(field.Label, value, EvaluationForm.TextMaxLength);
    }
}
