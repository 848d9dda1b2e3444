using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Site.Components;

/// <summary>Some of the changes of a page, place by place; each under the number that it has among all of them.</summary>
public sealed class ChangedPlaces
{
    private readonly ChangesPart _part;
    private readonly Dictionary<FieldChange, (int Number, IReadOnlyList<TextSegment> Segments)> _known;

    /// <param name="part">All changes of the page.</param>
    public ChangedPlaces(ChangesPart part)
        : this(part, new(ReferenceEqualityComparer.Instance), part.Changes.Select(drawn => drawn.Change))
    {
        for (var at = 0; at < part.Changes.Count; at++)
        {
            _known[part.Changes[at].Change] = (at + 1, part.Changes[at].Segments);
        }
    }

    private ChangedPlaces(
        ChangesPart part,
        Dictionary<FieldChange, (int Number, IReadOnlyList<TextSegment> Segments)> known,
        IEnumerable<FieldChange> some)
    {
        (_part, _known) = (part, known);
        Places = PlaceGroups.Of(some, part.Absence.Words());
    }

    public IReadOnlyList<PlaceGroup<FieldChange>> Places { get; }

    /// <summary>The level of their headings.</summary>
    public int Level => _part.Level;

    /// <summary>Some of them.</summary>
    public ChangedPlaces Of(IEnumerable<FieldChange> some) => new(_part, _known, some);

    /// <summary>There are so many that each place opens when it is asked for.</summary>
    public bool IsFolded => _part.IsLarge;

    /// <summary>What the ward says of the changes of a place.</summary>
    public IEnumerable<ChangeNote> NotesOf(PlaceGroup<FieldChange> place) => _part.Notes[place.Lines[0].PlaceKey];

    /// <summary>What changed in a few words, for a list: both values where they are short, else what came first.</summary>
    public string Glimpse(FieldChange change) => change.InWords() ?? Glimpses.Of(change, SegmentsOf(change));

    public int NumberOf(FieldChange change) => _known[change].Number;

    public IReadOnlyList<TextSegment> SegmentsOf(FieldChange change) => _known[change].Segments;
}
