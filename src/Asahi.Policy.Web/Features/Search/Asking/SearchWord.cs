using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>One word that is looked for.</summary>
/// <param name="Typed">As typed, but in full-width kana and half-width figures, as texts are mostly printed.</param>
/// <param name="Folded">As it is compared.</param>
/// <param name="Code">The number that it may mean.</param>
public sealed partial record SearchWord(string Typed, string Folded, ItemCode? Code)
{
    public static SearchWord Of(string typed)
    {
        var code = Named().Match(typed) is { Success: true } named ? named.Groups[1].Value : typed;

        return new SearchWord(typed, SearchFolding.Fold(typed), ItemCode.TryParse(code, out var parsed) ? parsed : null);
    }

    /// <summary>The number of something above the item: who looks for 4-1
    /// also means 4-1-1. A single figure is too common for that.</summary>
    public bool IsAbove(ItemCode code) =>
        Code is { Level: 2 } above && code.Level == 3 && code.ToString().StartsWith($"{above}-", StringComparison.Ordinal);

    [GeneratedRegex("^(?:経営課題|戦略|具体的取組|取組)(.+)$")]
    private static partial Regex Named();
}
