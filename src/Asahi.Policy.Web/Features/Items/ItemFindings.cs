using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>What was noticed in the source about one item.</summary>
internal static class ItemFindings
{
    public static IReadOnlyList<PublishedFinding> Of(PublishedPolicy policy, ItemCode code) =>
        [.. policy.Sources.SelectMany(source => source.Findings).Where(finding => finding.Item == code)];
}
