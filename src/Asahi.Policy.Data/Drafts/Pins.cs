using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Data.Drafts;

/// <summary>固定された記入。What stands in a candidate that waits may not be written meanwhile; everything else may.</summary>
/// <param name="candidates">決着していない候補。</param>
public sealed class Pins(IReadOnlyList<PendingCandidate> candidates)
{
    /// <summary>候補。訂正から。</summary>
    public IReadOnlyList<PendingCandidate> Candidates => candidates;

    /// <summary>候補があるかどうか。</summary>
    public bool Any => candidates.Count > 0;

    /// <summary>全体の計画が固定されているかどうか。With it what the screens of lineage, やさしい日本語, stages and inference write.</summary>
    public bool HoldsWhole => Of(ItemKeys.Whole, FormStage.Plan) is not null;

    /// <summary>項目の構成が固定されているかどうか。Numbers and places hang together: one plan in a candidate holds all of them.</summary>
    public bool HoldsStructure => candidates.Any(candidate => candidate.Scope.HasAny(FormStage.Plan));

    /// <summary>ある記入を固定している候補。Null: it may be written.</summary>
    public PendingCandidate? Of(string item, FormStage stage) => candidates.FirstOrDefault(candidate => candidate.Scope.Has(item, stage));
}
