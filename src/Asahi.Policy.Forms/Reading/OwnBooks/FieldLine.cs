using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>「すべての欄」の一行。Its key says where it belongs: the key of the item, the stage, and the field.</summary>
/// <param name="Line">行。</param>
/// <param name="Place">どこの欄か（例: o1-2、notes、easy）。</param>
/// <param name="IsReform">市政改革プランに基づく取組かどうか。</param>
/// <param name="Stage">段階。</param>
/// <param name="Field">欄の名（例: name、indicators/1）。</param>
internal sealed record FieldLine(BookLine Line, string Place, bool IsReform, FormStage Stage, string Field)
{
    private const string Midterm = "midterm/";
    private const string Evaluation = "evaluation/";
    private const string Reform = "reform/";

    /// <summary>欄の名。With its stage, as the ledger has it.</summary>
    public string Name => Stage switch
    {
        FormStage.Midterm => Midterm + Field,
        FormStage.SelfEvaluation => Evaluation + Field,
        _ => Field,
    };

    public string Text => Line["text"];

    public string Label => Line["label"];

    /// <summary>The row of a group (indicators/1 → 1). Null: it is a field of its own.</summary>
    public string? RowOf(string rows) => Field.StartsWith(rows + '/', StringComparison.Ordinal) ? Field[(rows.Length + 1)..]
        : Field.StartsWith($"unasked/{rows}/", StringComparison.Ordinal) ? Field[(rows.Length + 9)..]
        : null;

    public static FieldLine? Of(BookLine line)
    {
        // Things of one name are counted: o1#lineage, o1#lineage#2.
        if (line["key"].Split('#') is not [{ Length: > 0 } place, { Length: > 0 } field, ..])
        {
            return null;
        }

        var isReform = place.StartsWith(Reform, StringComparison.Ordinal);
        var stage = field.StartsWith(Midterm, StringComparison.Ordinal) ? FormStage.Midterm
            : field.StartsWith(Evaluation, StringComparison.Ordinal) ? FormStage.SelfEvaluation
            : FormStage.Plan;

        return new FieldLine(
            line,
            isReform ? place[Reform.Length..] : place,
            isReform,
            stage,
            stage == FormStage.Midterm ? field[Midterm.Length..] : stage == FormStage.SelfEvaluation ? field[Evaluation.Length..] : field);
    }
}
