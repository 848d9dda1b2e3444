namespace Asahi.Policy.Domain.Editions;

/// <summary>版の種類。</summary>
public enum EditionKind
{
    /// <summary>取込。Imported from a document of the ward; has no approver.</summary>
    Imported = 1,

    /// <summary>案。</summary>
    Proposed = 2,

    /// <summary>策定。</summary>
    Adopted = 3,

    /// <summary>改定。</summary>
    Revised = 4,

    /// <summary>中間振り返り。</summary>
    MidtermReview = 5,

    /// <summary>自己評価。</summary>
    SelfEvaluation = 6,

    /// <summary>訂正。</summary>
    Correction = 7,
}
