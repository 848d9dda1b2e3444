using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Search;

/// <summary>The form of the search, and what it found.</summary>
/// <param name="Frame">Title and place.</param>
/// <param name="Input">The address.</param>
/// <param name="Question">What was asked, taken apart.</param>
/// <param name="Choices">The filters that are chosen from a list.</param>
/// <param name="Faults">What could not be read.</param>
/// <param name="Answer">Null: nothing was looked for.</param>
/// <param name="Years">The years that there are, newest first.</param>
/// <param name="Examples">Words that find something. Only where nothing was asked.</param>
public sealed record SearchPage(
    PageFrame Frame,
    SearchInput Input,
    SearchQuestion Question,
    IReadOnlyList<SearchChoice> Choices,
    IReadOnlyList<Fault> Faults,
    SearchAnswer? Answer,
    IReadOnlyList<SearchEdition> Years,
    IReadOnlyList<string> Examples) : IFramedPage
{
    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>One page of results.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Unfiltered">How many there would be without filters.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Results">Those of this page.</param>
/// <param name="Help">What to do instead, where there is none.</param>
/// <param name="OtherSpellings">What was looked for beside the words as they were typed: as it stands in the results, or where there are
/// none, what was tried.</param>
public sealed record SearchAnswer(
    int Count,
    int Unfiltered,
    int Number,
    int Pages,
    IReadOnlyList<SearchResult> Results,
    SearchHelp? Help,
    IReadOnlyList<string> OtherSpellings)
{
    public const int PerPage = 20;

    public const int MostSpellings = 6;

    public int First => ((Number - 1) * PerPage) + 1;
}

/// <summary>For somebody who found nothing: what each word alone would find, and words that do occur.</summary>
public sealed record SearchHelp(IReadOnlyList<(string Word, int Count)> Alone, IReadOnlyList<(string Word, int Count)> Near)
{
    public static SearchHelp Of(SearchIndex index, IReadOnlyList<SearchWord> words) =>
        new(words.Count < 2 ? [] : [.. words.Select(word => (word.Typed, index.Count(word)))], index.Near(words));
}

/// <summary>A filter with its choices.</summary>
public sealed record SearchChoice(string Name, string Label, string AnyText, IReadOnlyList<SearchOption> Options);

/// <summary>One choice, and how many it would find.</summary>
public sealed record SearchOption(string Value, string Text, string? Group, int Count, bool IsChosen);
