using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Search;

public sealed class SearchQueries(PublishedPolicies policies, SearchShelf shelf)
{
    private static readonly string[] _examples = ["防災", "子育て", "健康", "高齢者", "防犯カメラ", "公園", "1-2-1"];

    public async Task<SearchPage> FindAsync(SearchInput input, CancellationToken cancellation)
    {
        var index = await shelf.CurrentAsync(policies, cancellation);
        var question = SearchQuestion.Of(input.Q, input.IsExact);
        var narrowing = SearchNarrowing.Of(input, index);
        var isAsked = question.Words.Count > 0 || (question.Fault is null && !narrowing.Filter.IsNone);
        var found = index.Find(question.Words, narrowing.Filter);
        IReadOnlyList<Fault> faults = question.Fault is { } fault ? [new Fault("q", fault), .. narrowing.Faults] : narrowing.Faults;

        var answer = isAsked ? Answer(index, question, narrowing.Filter, found, input.Page) : null;

        return new SearchPage(
            Frame(question, answer, input),
            input,
            question,
            SearchChoices.Of(index, narrowing.Filter, found.Facets),
            faults,
            answer,
            index.Editions,
            answer is null ? [.. _examples.Where(word => index.Count(SearchWord.Of(word)) > 0)] : []);
    }

    private static SearchAnswer Answer(SearchIndex index, SearchQuestion question, SearchFilter filter, SearchFindings found, string? page)
    {
        var pages = Math.Max(1, (found.Items.Count + SearchAnswer.PerPage - 1) / SearchAnswer.PerPage);

        // An old bookmark may lie behind the last page, when there is less to
        // find by now: that page is shown. What is no number is the first.
        var number = int.TryParse(
            page,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var asked)
            ? Math.Clamp(asked, 1, pages)
            : page is { Length: > 0 } && page.All(char.IsAsciiDigit) ? pages : 1;

        IReadOnlyList<SearchWord> words = [.. question.Words.Select(index.Known)];
        IReadOnlyList<SearchResult> results =
        [
            .. found.Items.Skip((number - 1) * SearchAnswer.PerPage)
                .Take(SearchAnswer.PerPage)
                .Select(item => SearchResult.Of(item, words)),
        ];

        return new SearchAnswer(
            found.Items.Count,
            found.Facets.Unfiltered,
            number,
            pages,
            results,
            found.Items.Count == 0 ? SearchHelp.Of(index, question.Words) : null,
            Spellings(question, results));
    }

    // As they stand in the results, the most frequent first; where there are none, those that were tried.
    private static List<string> Spellings(SearchQuestion question, IReadOnlyList<SearchResult> results)
    {
        var found = results.SelectMany(result => result.OtherSpellings)
            .GroupBy(spelling => spelling, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .ToList();

        return
        [
            .. (found.Count > 0 ? found : (IEnumerable<string>)question.Words.SelectMany(word => word.Others).OrderBy(word => word.Length))
                .Take(SearchAnswer.MostSpellings),
        ];
    }

    private static PageFrame Frame(SearchQuestion question, SearchAnswer? answer, SearchInput input)
    {
        var what = question.Words.Count > 0 ? $"「{question.Typed}」の検索結果" : "条件に合う項目";
        var title = answer is null ? "運営方針を検索" : $"{what} {answer.Count}件{(input.IsExact ? "（入力したとおりの書き方）" : "")}";

        return PageFrame.OfSite("検索") with
        {
            Title = answer is { Number: > 1 } ? $"{title}（{answer.Number}ページ目）" : title,
            HasSearch = true,
            IsUnlisted = input != new SearchInput(),
        };
    }
}
