using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;

namespace Asahi.Policy.Web.Features.Search;

/// <summary>The filters that are chosen from a list, each choice with what it would find.</summary>
internal static class SearchChoices
{
    public static IReadOnlyList<SearchChoice> Of(SearchIndex index, SearchFilter filter, SearchFacets facets)
    {
        return
        [
            Choice(
                SearchSides.Ward,
                "ward",
                "区",
                "すべての区",
                filter.Ward,
                index.Wards.Select(ward => (
                    ward.Code,
                    ward.IsSample ? $"{ward.Name}（見本データ・架空）" : $"{ward.City}{ward.Name}",
                    (string?)null))),
            Choice(
                SearchSides.Year,
                "year",
                "年度",
                "すべての年度",
                filter.Year is { } year ? SearchInput.Text(year) : null,
                index.Editions.GroupBy(edition => edition.Year)
                    .Select(it => (SearchInput.Text(it.Key.Value), Year(it.Key, [.. it]), (string?)null))),
            Choice(
                SearchSides.Kind,
                "kind",
                "種類",
                "すべての種類",
                filter.Kind?.Key(),
                SearchKinds.All.Select(kind => (kind.Key(), kind.Name(), (string?)null))),
            WithoutEmpty(Choice(
                SearchSides.Status,
                "status",
                "区による評価",
                "評価を問わない",
                filter.Status,
                index.Statuses.Select(status => (status.Key, $"{status.Mark} {status.Words}", (string?)status.Axis)))),
        ];

        SearchChoice Choice(
            SearchSides side,
            string name,
            string label,
            string any,
            string? chosen,
            IEnumerable<(string Value, string Text, string? Group)> options) =>
            new(
                name,
                label,
                $"{any}（{facets.All(side)}件）",
                [.. options.Select(it => new SearchOption(it.Value, it.Text, it.Group, facets.Of(side, it.Value), it.Value == chosen))]);
    }

    // Wards, years and kinds are few, and that one has nothing is worth knowing. Answers are many.
    private static SearchChoice WithoutEmpty(SearchChoice choice) =>
        choice with { Options = [.. choice.Options.Where(option => option.Count > 0 || option.IsChosen)] };

    private static string Year(FiscalYear year, IReadOnlyList<SearchEdition> editions) =>
        editions.All(edition => edition.YearIsInferred) ? editions[0].YearLabel
        : editions.Any(edition => edition.YearIsInferred) ? $"{year.Era}（{year.Value}年度・推定を含む）" : year.Label;
}
