using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>版のあらまし。What lists say of an edition: titles, names, codes, answers, budgets and notices, without the texts. Kept beside the
/// edition when it is made, so that a list over many years opens none of them.</summary>
public sealed class EditionOutline
{
    /// <summary>いまの書き方の番号。Raise it whenever <see cref="Of(PublishedPolicy)"/> or a type of an edition
    /// says something else: outlines that were kept before are made anew at the next start.</summary>
    public const int CurrentSchema = 4;

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
        Schema = EditionContent.Schema,
        Statement = new PolicyStatement(policy.Title, Stages: policy.Statement.Stages, Easy: Of(policy.Statement.Easy))
        {
            Settled = policy.Statement.Settled,
            TakenOver = policy.Statement.TakenOver,
        },
        Issues = [.. policy.Issues.Select(Of)],
        Reforms = [],
        Sources = [.. policy.Sources.Select(Of)],
        Printed = null,
        Section = null,
        Contact = null,
        MidtermReview = null,
        SelfEvaluation = null,
    };

    private static EasyText? Of(EasyText? easy) => easy is null ? null : easy with { Text = "", Basis = "" };

    private static PublishedIssue Of(PublishedIssue issue) => issue with
    {
        Plan = new IssuePlan(issue.Name) { Indicators = [.. issue.Plan.Indicators.Select(it => new IndicatorPlan(it.Key, it.Sentence))] },
        Section = null,
        Strategies = [.. issue.Strategies.Select(Of)],
        MidtermReview = null,
        SelfEvaluation = Answered(issue.SelfEvaluation),
    };

    private static PublishedStrategy Of(PublishedStrategy strategy) => strategy with
    {
        Plan = new StrategyPlan(strategy.Plan.Name),
        Section = null,
        Initiatives = [.. strategy.Initiatives.Select(Of)],
        MidtermReview = Of(strategy.MidtermReview),
        SelfEvaluation = Of(strategy.SelfEvaluation),
    };

    private static PublishedInitiative Of(PublishedInitiative initiative) => initiative with
    {
        Plan = new InitiativePlan(initiative.Plan.Name),
        Section = null,
        MidtermReview = Of(initiative.MidtermReview),
        SelfEvaluation = Of(initiative.SelfEvaluation),
    };

    private static Review? Of(Review? review) => review is null ? null : review with { Remarks = null, Indicators = [] };

    // What is counted of the indicators of an issue.
    private static Review? Answered(Review? review) => review is { Indicators.Count: > 0 }
        ? Review.Empty with { Indicators = [.. review.Indicators.Select(it => new IndicatorResult(it.Key, Status: it.Status))] }
        : null;

    private static PublishedSource Of(PublishedSource source) => source with { Attachments = [], Findings = [] };
}
