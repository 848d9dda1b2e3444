using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>振り返りと自己評価の行。</summary>
internal sealed class ReviewRows(GridRows rows, FormContext context, Review? review)
{
    private const string Reason = "評価の対象外とする理由";

    private readonly CellLine _blank = new Blanks(context).Of(review);
    private readonly CellLine _noAnswer = new Blanks(context).OfAnswer(review);

    /// <summary>An answer, with all that could have been answered beside it.</summary>
    public void Answer(string label, CodeSetId set) =>
        rows.Add(FormGrid.Label(label, Legend(set)), FormGrid.Value([Words(set)]) with { Placement = CellPlacement.Middle });

    /// <summary>Two answers under one label.</summary>
    public void Answers(string label, (string Head, CodeSetId Set) left, (string Head, CodeSetId Set) right) =>
        rows.Span(FormGrid.Label(label), () =>
        {
            rows.Add(FormGrid.Head(left.Head, 0, 6, Legend(left.Set)), FormGrid.Head(right.Head, 6, 6, Legend(right.Set)));
            rows.Add(FormGrid.Middle(Words(left.Set), 0, 6), FormGrid.Middle(Words(right.Set), 6, 6));
        });

    public void Text(string label, EvaluationText text, params IEnumerable<string> notes) =>
        rows.Add(FormGrid.Label(label, notes), FormGrid.Value(FormGrid.Text(review?.Remarks?.Of(text), _blank)));

    /// <summary>Only where it is given: the form itself has no such field.</summary>
    public void BlankReason()
    {
        if (review?.Remarks?.BlankReason is { } reason)
        {
            rows.Add(FormGrid.Label(Reason), FormGrid.Value(FormGrid.Text(reason, _blank)));
        }
    }

    public CellLine Words(CodeSetId set) =>
        review?.On(set) is { } given ? new CellLine(LineKind.Text, $"{given.Mark}　{given.Words}") : _noAnswer;

    public IEnumerable<string> Legend(CodeSetId set) => context.Policy.CodeSetOf(set).Codes.Select(code => $"{code.Mark}：{code.Words}");
}
