using Asahi.Policy.Domain.Reports;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>What a mismatch is called: what its two answers say.</summary>
internal static class MismatchWords
{
    public static string Of(MismatchKind kind) => kind switch
    {
        MismatchKind.DoneButMissed => "取組は計画どおり、成果は順調でない",
        MismatchKind.ShortButReached => "取組は計画に届かず、成果は順調",
        MismatchKind.ShortButEffective => "取組は計画に届かず、評価は「有効」",
        MismatchKind.MissedButEffective => "成果は順調でなく、戦略は「有効」",
        MismatchKind.DoneButRevised => "取組は計画どおり、評価は「見直す」",
        MismatchKind.ReachedButRevised => "成果は順調、戦略は「見直す」",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
