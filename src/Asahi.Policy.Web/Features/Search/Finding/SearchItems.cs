using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>Makes the items of an edition out of all that it says (<see cref="PublishedFields"/>).</summary>
/// <remarks>Fields of source documents are left out. They describe files (names, sizes, hashes) and how
/// those were read, not what the ward does; a hash or a finding among the results would only stand in
/// the way of the item it is about. They have a page of their own, to which every year leads.</remarks>
internal static partial class SearchItems
{
    private const string OfReform = "reform/";

    public static IReadOnlyList<SearchItem> Of(PublishedEdition edition)
    {
        var policy = edition.Policy;
        var (ward, year, place) = (policy.Ward.Code, policy.FiscalYear, new SearchEdition(edition));
        var telling = FormEras.Of(policy.Era).TellingKeys();
        var fields = PublishedFields.Of(policy)
            .Where(field => !Silent().IsMatch(field.Key))
            .ToLookup(field => Owner(policy, field), field => SearchField.Of(field, telling));
        var items = new List<SearchItem>
        {
            new(place, SearchKind.Policy, null, policy.Title, SiteMap.ToPolicy(ward, year), [.. fields[""]]),
        };

        foreach (var issue in policy.Issues)
        {
            items.Add(Item(SearchKind.Issue, issue.Code, issue.Name));

            foreach (var strategy in issue.Strategies)
            {
                items.Add(Item(SearchKind.Strategy, strategy.Code, strategy.Name, strategy.Judgements, strategy.MidtermReview));
                items.AddRange(strategy.Initiatives.Select(initiative => Item(
                    SearchKind.Initiative,
                    initiative.Code,
                    initiative.Name,
                    initiative.Judgements,
                    initiative.MidtermReview,
                    initiative.PlannedIn(year))));
            }
        }

        items.AddRange(policy.Reforms.Index().DistinctBy(it => it.Item.Name).Select(it => new SearchItem(
            place,
            SearchKind.Reform,
            null,
            it.Item.Name,
            string.Create(CultureInfo.InvariantCulture, $"{SiteMap.ToPolicy(ward, year)}#reform-{it.Index + 1}"),
            [.. fields[OfReform + it.Item.Key]])
        {
            Judgements = it.Item.Judgements,
            Statuses = [.. SearchStatus.Of(policy, it.Item.Judgements, it.Item.MidtermReview)],
        }));

        return items;

        SearchItem Item(
            SearchKind kind,
            ItemCode code,
            string? name,
            IReadOnlyList<Judgement>? judgements = null,
            Review? midterm = null,
            long? planned = null) =>
            new(place, kind, code, name, SiteMap.ToItem(ward, year, code), [.. fields[code.ToString()]])
            {
                Judgements = judgements ?? [],
                Statuses = [.. SearchStatus.Of(policy, judgements ?? [], midterm)],
                Planned = planned,
            };
    }

    // Whatever belongs to no item belongs to the year as a whole, so that nothing is missed.
    private static string Owner(PublishedPolicy policy, PublishedField field) => field.Item?.ToString()
        ?? policy.Reforms.Select(reform => OfReform + reform.Key)
            .Where(owner => field.Key.StartsWith($"{owner}#", StringComparison.Ordinal))
            .MaxBy(owner => owner.Length)
        ?? "";

    // Beside source documents: numbers of another year or once more, and how old the easy
    // text is. They would only stand before the item that is asked for.
    [GeneratedRegex("^source/|^lineage#|#lineage(#[0-9]+)?$|#(number|printed|former)$|^easy#(stale|written)$")]
    internal static partial Regex Silent();
}
