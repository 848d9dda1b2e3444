using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Editions;

/// <summary>推定した事項の断り書き。What the documents do not state, and what else it may be, in the words for every page and file.</summary>
internal static partial class InferredFacts
{
    private static readonly (FactKind Kind, string Name)[] _names =
        [(FactKind.Ward, "区の名"), (FactKind.FiscalYear, "年度"), (FactKind.Kind, "資料の種類"), (FactKind.Licence, "利用条件")];

    /// <summary>「区の名と年度は推定」。Null: ward and year are stated.</summary>
    public static string? Label(PublishedPolicy policy) => (policy.WardIsInferred, policy.YearIsInferred) switch
    {
        (true, true) => "区の名と年度は推定",
        (true, false) => "区の名は推定",
        (false, true) => "年度は推定",
        _ => null,
    };

    /// <summary>断り書き。Null: ward and year are stated.</summary>
    public static string? Notice(PublishedPolicy policy)
    {
        if (Label(policy) is not { } label)
        {
            return null;
        }

        var missing = string.Join('、', _names.Where(it => policy.IsInferred(it.Kind)).Select(it => it.Name));
        string?[] taken = [policy.WardIsInferred ? policy.Ward.Name : null, policy.YearIsInferred ? policy.Year.Era : null];
        var others = string.Join('、', OtherYears(policy));

        return $"{label}です（{string.Join('、', taken.OfType<string>())}と推定。{(others.Length == 0 ? "" : $"{others}の可能性もあります。")}"
            + $"原資料に、{missing}の記載がありません）";
    }

    // The reason that was given for the year says which other one it may be.
    private static IEnumerable<string> OtherYears(PublishedPolicy policy) => policy.Sources
        .Where(source => policy.IsInferred(source, FactKind.FiscalYear))
        .SelectMany(source => Possible().Matches(source.Fact(FactKind.FiscalYear)?.Reason ?? ""))
        .SelectMany(match => match.Groups["year"].Captures)
        .Select(year => year.Value)
        .Where(year => year != policy.Year.Era)
        .Distinct();

    [GeneratedRegex("(?:(?<year>(?:令和|平成|昭和)(?:元|[0-9]{1,2})年度)(?:[、や]|または)?)+(?:である|の)可能性も")]
    private static partial Regex Possible();
}
