using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>版のあらまし。What lists say of an edition: titles, names, codes, answers, budgets and notices, without the texts. Kept beside the
/// edition when it is made, so that a list over many years opens none of them.</summary>
public sealed class EditionOutline
{
    /// <summary>いまの書き方の番号。Raise it whenever <see cref="Of(PublishedPolicy)"/> or a type of an edition
    /// says something else: outlines that were kept before are made anew at the next start.</summary>
    public const int CurrentSchema = 1;

    private EditionOutline()
    {
    }

    /// <summary>あらましを作る。</summary>
    /// <param name="policy">版の内容。</param>
    /// <param name="before">一つ前の版の内容。Null: there is none.</param>
    public EditionOutline(PublishedPolicy policy, PublishedPolicy? before)
    {
        (Schema, Content) = (CurrentSchema, EditionContent.ToBytes(Of(policy)));
        Changes = before is null ? null : EditionDifference.Between(before, policy).Count;
    }

    /// <summary>版の内部の番号。</summary>
    public int EditionId { get; private set; }

    /// <summary>書き方の番号。</summary>
    public int Schema { get; private set; }

    /// <summary>一つ前の版と違うところの数。Null: there is none before it, or it could not be read.</summary>
    public int? Changes { get; private set; }

    /// <summary>あらまし（<see cref="EditionContent"/> のバイト列）。</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>あらましを読む。</summary>
    /// <exception cref="InvalidDataException">The bytes are not an outline.</exception>
    public PublishedPolicy Read() => EditionContent.Read(Content);

    /// <summary>版の内容と合うかどうか。</summary>
    public bool Fits(PublishedPolicy policy) => Content.AsSpan().SequenceEqual(EditionContent.ToBytes(Of(policy)));

    /// <summary>文章を除いた内容。For lists only: a text that is missing here was left out, not left blank.</summary>
    public static PublishedPolicy Of(PublishedPolicy policy) => policy with
    {
        Goal = null,
        Mission = null,
        MayorsPolicy = null,
        Issues = policy.Issues.Select(Of).ToList(),
        ReformPlanName = null,
        Reforms = [],
        Notes = [],
        Sources = policy.Sources.Select(Of).ToList(),
        MayorName = null,
        Review = null,
        Lineage = null,
        Easy = policy.Easy is { } easy ? easy with { Text = "" } : null,
    };

    private static PublishedIssue Of(PublishedIssue issue) => new(issue.Code, issue.Name, null, issue.Strategies.Select(Of).ToList());

    private static PublishedStrategy Of(PublishedStrategy strategy) => new(
        strategy.Code,
        strategy.Name,
        null,
        null,
        strategy.SelfEvaluation,
        strategy.Initiatives.Select(Of).ToList(),
        MidtermReview: Of(strategy.MidtermReview));

    private static PublishedInitiative Of(PublishedInitiative initiative) => new(
        initiative.Code,
        initiative.Name,
        null,
        null,
        initiative.SelfEvaluation,
        initiative.Budgets,
        MidtermReview: Of(initiative.MidtermReview));

    private static PublishedReview? Of(PublishedReview? review) => review is null ? null : review with { Remarks = null };

    private static PublishedSource Of(PublishedSource source) => source with { Attachments = [], Findings = [] };
}
