using Asahi.Policy.Domain.Reports;

namespace Asahi.Policy.Web.Features.Mismatches;

/// <summary>The mismatches of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">Its heading: what the answers say.</param>
/// <param name="Question">What a reader may ask; an answer is not given, only the ward has it.</param>
/// <param name="Cases">In the order of their numbers.</param>
public sealed record MismatchGroup(MismatchKind Kind, string Title, string Question, IReadOnlyList<Mismatch> Cases)
{
    public static MismatchGroup Of(MismatchKind kind, IReadOnlyList<Mismatch> cases)
    {
        var (title, question) = kind switch
        {
            MismatchKind.DoneButMissed => ("取組は計画どおり、成果は順調でない", "評価された取組はどれも予定どおりだったのに、めざした変化が十分に起きていない戦略です。"),
            MismatchKind.ShortButReached => ("取組は計画に届かず、成果は順調", "予定したことに届かなかったのに、戦略の成果は順調とされた取組です。"),
            MismatchKind.ShortButEffective => ("取組は計画に届かず、評価は「有効」", "予定したことに届かず、戦略の成果も順調とされていないのに、有効で、続けるとされた取組です。"),
            MismatchKind.MissedButEffective => ("成果は順調でなく、戦略は「有効」", "成果が順調でないのに、有効で、続けるとされた戦略です。計画に届かなかった取組があるか、取組の評価がそろっていません。"),
            MismatchKind.DoneButRevised => ("取組は計画どおり、評価は「見直す」", "予定したことはすべて行ったのに、有効でないとして見直される取組です。"),
            MismatchKind.ReachedButRevised => ("成果は順調、戦略は「見直す」", "成果は順調なのに、有効でないとして見直される戦略です。"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        return new MismatchGroup(kind, title, question, cases);
    }
}
