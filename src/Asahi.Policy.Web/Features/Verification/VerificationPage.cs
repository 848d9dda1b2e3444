using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Verification;

/// <summary>How to find out the SHA-256 of a file, and what the portal knows of one.</summary>
/// <param name="Typed">What was typed, to be typed no second time.</param>
/// <param name="Fault">Why it could not be looked up.</param>
/// <param name="Matches">What has this SHA-256. Null: nothing was asked, or it could not be read. Empty: nothing has it.</param>
public sealed record VerificationPage(
    PageFrame Frame,
    string Typed,
    string? Fault,
    string? Sha256,
    IReadOnlyList<Match>? Matches) : IFramedPage;

/// <summary>One thing that has the SHA-256.</summary>
/// <param name="What">What it is (例: 様式5（PDF形式）).</param>
/// <param name="Address">Where it is to be had.</param>
/// <param name="Edition">The edition that it belongs to. Null: of all years together.</param>
public sealed record Match(string What, string Address, MatchedEdition? Edition);

/// <param name="Current">The number of the edition that is public now.</param>
public sealed record MatchedEdition(PublishedPolicy Policy, int Number, EditionKind Kind, DateTime MadeAt, int Current)
{
    public bool IsCurrent => Number == Current;
}
