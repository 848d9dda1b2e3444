using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>What was noticed in the source about one item.</summary>
internal static class ItemFindings
{
    public static IReadOnlyList<PublishedFinding> Of(PublishedPolicy policy, ItemCode code)
    {
        var place = code.Level == 1 ? $"経営課題{code}の" : $" {code}";

        return [.. policy.Sources.SelectMany(source => source.Findings).Where(finding => Names(finding.Place, place))];
    }

    private static bool Names(string place, string item) =>
        item[0] == ' ' ? place.EndsWith(item, StringComparison.Ordinal) : place.StartsWith(item, StringComparison.Ordinal);
}
