using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>One item of the record that a search can find: the head of a
/// year, an issue, a strategy, an initiative, a reform item.</summary>
public sealed class SearchItem
{
    // Between two fields stands what folding never leaves in a word.
    private const char Border = '\n';

    private readonly int[] _ends;

    public SearchItem(
        SearchEdition edition,
        SearchKind kind,
        ItemCode? code,
        string? name,
        string address,
        IReadOnlyList<SearchField> fields)
    {
        (Edition, Kind, Code, Name, Address, Fields) = (edition, kind, code, name, address, fields);
        var folded = fields.Select(field => SearchFolding.Fold(field.Printed)).ToList();
        Folded = string.Join(Border, folded);
        _ends = new int[folded.Count];

        for (var (at, end) = (0, -1); at < folded.Count; at++)
        {
            _ends[at] = end += folded[at].Length + 1;
        }
    }

    public SearchEdition Edition { get; }

    public SearchKind Kind { get; }

    public ItemCode? Code { get; }

    /// <summary>Null: the source gives none.</summary>
    public string? Name { get; }

    public string Address { get; }

    /// <summary>In the order in which they are read.</summary>
    public IReadOnlyList<SearchField> Fields { get; }

    /// <summary>What it is judged at the end of the year.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    public IReadOnlyList<SearchStatus> Statuses { get; init; } = [];

    /// <summary>予算 of its own year in 千円. Null: not given; 0 is a real zero.</summary>
    public long? Planned { get; init; }

    /// <summary>All its fields, folded.</summary>
    internal string Folded { get; }

    /// <summary>Whether one of its fields has the word as it was typed. Looked up in the printed texts: few ask for it.</summary>
    internal bool Says(SearchWord word) => word.IsIn(Folded)
        && Fields.Any(field => SearchFolding.Fold(field.Printed, isAsTyped: true).Contains(word.AsTyped, StringComparison.Ordinal));

    /// <summary>The field that a place of the folded text belongs to.</summary>
    internal int FieldAt(int place, int from = 0)
    {
        while (_ends[from] < place)
        {
            from++;
        }

        return from;
    }
}
