using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>One official answer on one yardstick at one stage. Answers on several yardsticks
/// are never taken together, nor those of the middle and the end of a year.</summary>
/// <param name="Key">Yardstick and mark, as in the address.</param>
/// <param name="Axis">What the yardstick asks.</param>
/// <param name="Set">For the order of the forms.</param>
/// <param name="Mark">The mark.</param>
/// <param name="Words">The official words.</param>
public sealed record SearchStatus(string Key, string Axis, CodeSetId Set, string Mark, string Words)
{
    public static IEnumerable<SearchStatus> Of(
        PublishedPolicy policy,
        IReadOnlyList<Judgement> afterwards,
        Review? midterm) =>
    [
        .. afterwards.Select(judgement => Of(policy, judgement, isMidterm: false)),
        .. (midterm?.Judgements ?? []).Select(judgement => Of(policy, judgement, isMidterm: true)),
    ];

    private static SearchStatus Of(PublishedPolicy policy, Judgement judgement, bool isMidterm) => new(
        $"{(isMidterm ? "midterm." : "")}{judgement.Set}.{judgement.Mark}",
        $"{policy.CodeSetOf(judgement.Set).Label}{(isMidterm ? "（中間振り返り）" : "")}",
        judgement.Set,
        judgement.Mark,
        judgement.Words);
}
