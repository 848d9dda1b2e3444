namespace Asahi.Policy.Domain.Reports;

/// <summary>食い違いの種類。Which two official answers point in different directions. An item stands in one of them at most.</summary>
public enum MismatchKind
{
    /// <summary>取組は計画どおり、成果は順調でない（戦略）。</summary>
    DoneButMissed = 1,

    /// <summary>取組は計画に届かず、成果は順調（具体的取組）。</summary>
    ShortButReached = 2,

    /// <summary>取組は計画に届かず、それでも有効（具体的取組）。</summary>
    ShortButEffective = 3,

    /// <summary>成果は順調でなく、それでも戦略は有効（戦略）。</summary>
    MissedButEffective = 4,

    /// <summary>取組は計画どおり、それでも見直す（具体的取組）。</summary>
    DoneButRevised = 5,

    /// <summary>成果は順調、それでも戦略を見直す（戦略）。</summary>
    ReachedButRevised = 6,
}
