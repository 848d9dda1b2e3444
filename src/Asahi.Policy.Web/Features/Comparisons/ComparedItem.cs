using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>One item in two years, in words.</summary>
/// <param name="Link">How the two are joined.</param>
/// <param name="Former">What it was; empty when it is new or not known.</param>
/// <param name="Item">What it is; null when nothing follows or it is not known.</param>
public sealed record ComparedItem(ItemLink Link, IReadOnlyList<YearItem> Former, YearItem? Item)
{
    /// <summary>The answers, yardstick by yardstick; those alone that one of the years gives.</summary>
    public IReadOnlyList<ComparedValue> Judgements =>
    [
        .. from set in Sets
           let value = ComparedValue.Of(
               set.Brief,
               Former.Select(it => (it.Code, it.Judgements.On(set.Id)?.Words)),
               Item?.Judgements.On(set.Id)?.Words)
           where value is not null
           select value,
    ];

    /// <summary>The planned budget of each year. Null: neither year gives one. 千円.</summary>
    public ComparedBudget? Budget =>
        ComparedBudget.Of(
            BudgetAmount.Sum(Former.Select(it => it.Planned)),
            Item?.Planned,
            isWhole: Former.Count > 0 && Former.All(it => it.Planned is not null));

    /// <summary>Whether its text is another one. Null where one of the years gives none.</summary>
    public bool? HasOtherText => Former is [{ Text: { } before }] && Item?.Text is { } after ? before != after : null;

    /// <summary>What its text says otherwise; empty where it says the same, or nothing to compare with.</summary>
    public IReadOnlyList<TextSegment> TextChange { get; } =
        Former is [{ Text: { } before }] && Item?.Text is { } after && before != after ? FieldDifference.Of(before, after) : [];

    /// <summary>The answers that point the other way by now.</summary>
    public IReadOnlyList<VerdictTurn> Turns => [.. Sets.Select(set => VerdictTurn.Of(this, set)).OfType<VerdictTurn>()];

    public bool HasChanged =>
        Link.Kind is not LineageKind.Continued
        || HasOtherText == true
        || Judgements.Any(value => value.HasChanged)
        || Budget is { HasChanged: true };

    /// <summary>The yardsticks of both years: of two eras they are not the same.</summary>
    private IReadOnlyList<CodeSet> Sets { get; init; } = [];

    /// <summary>What stayed the same, and what only one of the years answers, each in one line.</summary>
    public static IEnumerable<(string Words, IEnumerable<string> Values)> Unchanged(
        IReadOnlyList<ComparedValue> values,
        PublishedPolicy from,
        PublishedPolicy to) =>
        from value in values
        where !value.HasChanged
        group $"{value.Label} {value.After ?? value.Before}"
            by value.After is null ? $"{from.Year.Era}だけ" : value.Before is null ? to.Year.Era : "同じ"
            into line
        select (line.Key, line.AsEnumerable());

    public static ComparedItem Of(ItemLink link, PublishedPolicy from, PublishedPolicy to) =>
        new(link, [.. link.Former.Select(code => YearItem.Of(from, code))], link.Item is { } item ? YearItem.Of(to, item) : null)
        {
            Sets = [.. SetsOf(to, link.Code).Concat(SetsOf(from, link.Code)).DistinctBy(set => set.Id)],
        };

    private static IEnumerable<CodeSet> SetsOf(PublishedPolicy policy, ItemCode code)
    {
        var era = FormEras.Of(policy.Era);

        return era.SetsOf((ItemLevel)code.Level, FormStage.SelfEvaluation).Select(era.CodeSet);
    }
}
