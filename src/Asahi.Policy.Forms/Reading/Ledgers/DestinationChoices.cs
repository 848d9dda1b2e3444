using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>選べる行き先。What a line of a document can be said to be, from what was read of it.</summary>
public sealed class DestinationChoices
{
    private readonly ReadDocument _document;
    private readonly FormEra _era;
    private readonly IReadOnlyList<ItemPlace> _items;
    private readonly IReadOnlyList<ItemPlace> _names;

    private DestinationChoices(ReadDocument document, FormEra era)
    {
        (_document, _era) = (document, era);
        _items = document.Policy is { } policy
            ? [.. PlacedItems.AllOf(policy).Select(placed => placed.Place).Where(place => place.Level != ItemLevel.Reform)]
            : [];
        _names = [.. Unnamed()];
    }

    /// <summary>ある資料の行き先。</summary>
    public static DestinationChoices For(ReadDocument document) =>
        new(document, document.Policy?.Era ?? (document.FiscalYear is { } year ? FormEras.Find(year) : null)?.Id ?? FormEras.All[^1].Id);

    /// <summary>すべての行き先。</summary>
    public IReadOnlyList<DestinationGroup> All => Groups(_items, _names);

    /// <summary>ある行の行き先。Texts of the items that come before it.</summary>
    public IReadOnlyList<DestinationGroup> Of(LedgerLine line)
    {
        var before = PlacesBefore(line).SelectMany(WithParents).Append(ItemPlace.Whole).ToHashSet();

        return Groups([.. _items.Where(before.Contains)], [.. _names.Where(place => before.Contains(ParentOf(place)))]);
    }

    /// <summary>ある行に近い行き先。Of the item behind which it stands, and of what that hangs from.</summary>
    public IReadOnlyList<DestinationGroup> Near(LedgerLine line)
    {
        var near = PlacesBefore(line).TakeLast(1).SelectMany(WithParents).Append(ItemPlace.Whole).ToHashSet();

        return Groups([.. _items.Where(near.Contains)], [.. _names.Where(place => near.Contains(ParentOf(place)))]);
    }

    /// <summary>呼び名またはことばの行き先。</summary>
    /// <returns>Null when it cannot be chosen.</returns>
    public LineDestination? Find(string words) => All
        .SelectMany(group => group.Choices)
        .FirstOrDefault(choice => choice.Label == words || choice.Word == words) is { } found
            ? LineDestination.TryParse(found.Word)
            : null;

    /// <summary>行き先の呼び名。Null: none was given by hand.</summary>
    public string LabelOf(LineDestination? destination) => destination is null ? "" : LedgerWords.Of(destination, _era);

    private List<DestinationGroup> Groups(IReadOnlyList<ItemPlace> items, IReadOnlyList<ItemPlace> names)
    {
        // A table has its headings in its first row, and its texts in cells: of a line outside it there is no more to say.
        var isPage = _document.Kind == SourceKind.PolicyPage;
        List<DestinationGroup> groups = [new("そのほか", [Choice(LineDestination.Furniture), Choice(LineDestination.LeftOut)])];

        return !isPage ? groups :
        [
            .. groups,
            new("見出しとして", [.. LedgerWords.Labels.Select(field => Choice(LineDestination.Label(field)))]),
            .. items.Select(place => new DestinationGroup(
                $"文として：{LedgerWords.NameOf(place)}",
                [
                    .. LedgerWords.TextsOf(_era, place.Level)
                        .Select(field => Choice(LineDestination.Text(place, field.Key))),
                ])),
            .. names.Count == 0
                ? Array.Empty<DestinationGroup>()
                : [new("項目の名として", [.. names.Select(place => Choice(LineDestination.Name(place)))])],
        ];
    }

    private DestinationChoice Choice(LineDestination destination) => new(destination.ToString(), LedgerWords.Of(destination, _era));

    // The numbers that are left out between those that were read, and the next one, of each level.
    private IEnumerable<ItemPlace> Unnamed()
    {
        if (_document.Policy is not { } policy)
        {
            yield break;
        }

        foreach (var issue in Free(policy.Issues))
        {
            yield return ItemPlace.Of(ItemCode.OfIssue(issue));
        }

        foreach (var issue in policy.Issues)
        {
            foreach (var strategy in Free(issue.Strategies))
            {
                yield return ItemPlace.Of(ItemCode.OfStrategy(issue.Number, strategy));
            }

            foreach (var strategy in FormEras.Of(_era).Find(ItemLevel.Initiative, FormStage.Plan) is null ? [] : issue.Strategies)
            {
                foreach (var initiative in Free(strategy.Initiatives))
                {
                    yield return ItemPlace.Of(ItemCode.OfInitiative(issue.Number, strategy.Number, initiative));
                }
            }
        }
    }

    private static IEnumerable<int> Free(IEnumerable<PolicyItem> items)
    {
        var taken = items.Select(item => item.Number).ToHashSet();

        return Enumerable.Range(1, taken.Count == 0 ? 1 : taken.Max() + 1)
            .Where(number => number <= ItemCode.Largest && !taken.Contains(number));
    }

    private IEnumerable<ItemPlace> PlacesBefore(LedgerLine line) => _document.Lines
        .Where(it => it is { Fate: LineFate.Placed, Field: not null } && it.Number < line.Number)
        .Select(it => LedgerWords.Split(it.Field!).Place);

    private static IEnumerable<ItemPlace> WithParents(ItemPlace place)
    {
        for (var at = place; at.Level != ItemLevel.Policy; at = ParentOf(at))
        {
            yield return at;
        }
    }

    private static ItemPlace ParentOf(ItemPlace place) => (place.Level, place.Code) switch
    {
        (ItemLevel.Strategy, { } code) => ItemPlace.Of(ItemCode.OfIssue(code.IssueNumber)),
        (ItemLevel.Initiative, { } code) => ItemPlace.Of(ItemCode.OfStrategy(code.IssueNumber, code.StrategyNumber)),
        _ => ItemPlace.Whole,
    };
}

/// <summary>選べる行き先のまとまり。</summary>
/// <param name="Label">見出し。</param>
/// <param name="Choices">行き先。</param>
public sealed record DestinationGroup(string Label, IReadOnlyList<DestinationChoice> Choices);

/// <summary>選べる行き先の一つ。</summary>
/// <param name="Word">ことば（<see cref="LineDestination"/>）。</param>
/// <param name="Label">呼び名。</param>
public sealed record DestinationChoice(string Word, string Label);
