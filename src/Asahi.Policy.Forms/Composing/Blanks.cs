using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Composing;

/// <summary>空欄のことば。Why nothing stands in a cell: the source does not say, it is
/// not yet done, it does not apply, nobody wrote anything. Never merged.</summary>
internal sealed class Blanks(FormContext context)
{
    private static readonly CellLine _unwritten = CellLine.Blank("（記入なし）");
    private static readonly CellLine _unmeasured = CellLine.Blank("（測定なし）");
    private static readonly CellLine _notYet = CellLine.Blank("（未実施）");
    private static readonly CellLine _notApplicable = CellLine.Blank("（対象外）");

    /// <summary>Number and name of an item, with the words for a name that is not given.</summary>
    public string Named(PublishedItem item) => item.Numbered(item.ItemPlan.Title ?? OfPlan.Text);

    /// <summary>A field of the plan.</summary>
    public CellLine OfPlan => context.IsFromSources ? CellLine.Absent : _unwritten;

    /// <summary>An evaluation that is not there at all.</summary>
    public CellLine OfMissing => context.IsFromSources ? CellLine.Absent : _notYet;

    /// <summary>An answer of a review. Where one says that nothing was measured, the others need not be given.</summary>
    public CellLine OfAnswer(Review? review) =>
        review?.Judgements.Any(judgement => judgement.Meaning == CodeMeaning.NotMeasured) == true ? _unmeasured : Of(review);

    /// <summary>A text of a review.</summary>
    public CellLine Of(Review? review) => review switch
    {
        null or { Judgements.Count: 0, Remarks: null } => OfMissing,
        { Remarks.BlankReason: not null } => _notApplicable,
        { Remarks: null } when context.IsFromSources => CellLine.Absent,
        _ => _unwritten,
    };
}
