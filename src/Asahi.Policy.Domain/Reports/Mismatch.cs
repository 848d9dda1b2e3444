using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Reports;

/// <summary>食い違い。Two official answers on one strategy or initiative that point in different directions, such as 達成
/// beside 順調でない. It is found, never judged: neither answer is called wrong, and the answers are not added up.</summary>
/// <remarks>
/// <para>Of a strategy: its outcome (順調, 順調でない), its effect (有効, 見直す), and whether all its
/// evaluated initiatives went as planned. A strategy that missed its outcome and calls itself
/// effective is 取組は計画どおり where they all did, and 成果は順調でなく、それでも戦略は有効 only where they did not.</para>
/// <para>Of an initiative: whether it went as planned (達成 and 予定どおり実施) or fell short (未達成 or not carried out as planned, either
/// is enough), its own effect, and the outcome of its strategy. One that fell short and is called effective is 成果は順調 where the
/// strategy reached its outcome, because that explains the answer, and 取組は計画に届かず、それでも有効 only where it did not.</para>
/// <para>An answer that is missing is no answer: it never makes a mismatch. Initiatives
/// without an answer on their process (評価の対象外, 未測定) are left out of the count.</para>
/// </remarks>
/// <param name="Kind">種類。</param>
/// <param name="Strategy">戦略。</param>
/// <param name="Initiative">具体的取組。Null: it is about the strategy itself.</param>
public sealed record Mismatch(MismatchKind Kind, PublishedStrategy Strategy, PublishedInitiative? Initiative = null)
{
    /// <summary>番号。</summary>
    public ItemCode Code => Initiative?.Code ?? Strategy.Code;

    /// <summary>項目。</summary>
    public PublishedItem Item => Initiative is null ? Strategy : Initiative;

    /// <summary>区の書いた文章。Null: none written.</summary>
    public Remarks? Remarks => Initiative is null ? Strategy.Remarks : Initiative.Remarks;

    /// <summary>ある版の食い違い。種類ごとに、番号の順。</summary>
    public static IReadOnlyList<Mismatch> AllOf(PublishedPolicy policy) =>
        FormEras.Of(policy.Era).Crossed is { } sets
            ? [.. policy.Strategies.SelectMany(new MismatchRules(sets).Of).OrderBy(it => it.Kind)] // stable: numbers stay in order
            : [];
}

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
