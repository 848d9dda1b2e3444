using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Data.Drafts;

/// <summary>下書きの項目。A strategy or an initiative as it stands in the record, with what it belongs to.</summary>
/// <param name="Policy">運営方針。Without its items.</param>
/// <param name="Code">番号。</param>
/// <param name="Item">項目。With its self-evaluation.</param>
/// <param name="Pending">承認待ちの候補。Null: the item may be edited.</param>
public sealed record DraftItem(OperatingPolicy Policy, ItemCode Code, IEvaluated Item, PendingCandidate? Pending)
{
    /// <summary>自己評価がまだ無い項目の版数。So that two people who begin at once do not overwrite each other.</summary>
    public const int NoVersion = -1;

    /// <summary>自己評価の欄。</summary>
    public EvaluationForm Form => EvaluationForms.Of(Policy.Era, Code.Level);

    /// <summary>自己評価の版数。</summary>
    public int Version => Item.SelfEvaluation?.Version ?? NoVersion;

    /// <summary>いまの内容。</summary>
    public EvaluationEntry Entry => Item.SelfEvaluation?.ToEntry(Form) ?? new EvaluationEntry(Form, _ => null);
}
