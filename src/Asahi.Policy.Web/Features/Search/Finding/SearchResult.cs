using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>One item as it is shown: its name and the fields where the words stand.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Its name. Null: the source gives none.</param>
/// <param name="Passages">Stretches of its fields.</param>
/// <param name="OtherSpellings">How the words are spelled in it, where that is not as they were typed.</param>
public sealed record SearchResult(
    SearchItem Item,
    IReadOnlyList<TextPart>? Name,
    IReadOnlyList<SearchPassage> Passages,
    IReadOnlyList<string> OtherSpellings)
{
    private const int Shown = 2;

    public static SearchResult Of(SearchItem item, IReadOnlyList<SearchWord> words)
    {
        var name = item.Name is null ? null : new MarkedText(item.Name, words);
        var open = words.Except(name?.Found ?? []).ToHashSet();
        var marked = item.Fields.Where(field => field.Weight != SearchWeight.Name)
            .Select(field => (Field: field, Text: new MarkedText(field.Printed, words)))
            .Where(it => it.Text.Found.Any())
            .ToList();
        var passages = new List<SearchPassage>();
        IReadOnlyList<string> spellings = [.. marked.SelectMany(it => it.Text.OtherSpellings).Concat(name?.OtherSpellings ?? [])];

        // First what the name does not show yet, then what stands in the most telling field.
        while (passages.Count < Shown && marked.Count > 0)
        {
            var best = marked.OrderByDescending(it => it.Text.Found.Count(open.Contains))
                .ThenByDescending(it => it.Field.Weight)
                .ThenByDescending(it => it.Text.Found.Count())
                .First();
            marked.Remove(best);

            if (passages.Count > 0 && open.Count > 0 && !best.Text.Found.Any(open.Contains))
            {
                break;
            }

            passages.Add(new SearchPassage(best.Field.Label, Excerpt.Of(best.Text, best.Text.Found)));
            open.ExceptWith(best.Text.Found);

            if (open.Count == 0)
            {
                break;
            }
        }

        // Found by its name or its number alone: how its text begins.
        if (passages.Count == 0 && item.Fields.FirstOrDefault(field => field.Weight == SearchWeight.Text) is { } text)
        {
            passages.Add(new SearchPassage(text.Label, Excerpt.Of(new MarkedText(text.Printed, []), [])));
        }

        return new SearchResult(item, name?.Parts, passages, spellings);
    }
}

/// <summary>A stretch of a field.</summary>
public sealed record SearchPassage(string Label, IReadOnlyList<TextPart> Parts);
