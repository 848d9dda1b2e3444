using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Web.Site.Components.Words;

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
        var question = kind switch
        {
            MismatchKind.DoneButMissed => "評価された取組はどれも予定どおりだったのに、めざした変化が十分に起きていない戦略です。",
            MismatchKind.ShortButReached => "予定したことに届かなかったのに、戦略の成果は順調とされた取組です。",
            MismatchKind.ShortButEffective => "予定したことに届かず、戦略の成果も順調とされていないのに、有効で、続けるとされた取組です。",
            MismatchKind.MissedButEffective => "成果が順調でないのに、有効で、続けるとされた戦略です。計画に届かなかった取組があるか、取組の評価がそろっていません。",
            MismatchKind.DoneButRevised => "予定したことはすべて行ったのに、有効でないとして見直される取組です。",
            MismatchKind.ReachedButRevised => "成果は順調なのに、有効でないとして見直される戦略です。",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        return new MismatchGroup(kind, MismatchWords.Of(kind), question, cases);
    }
}
