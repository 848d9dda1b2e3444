using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>One item: its number, where it stands, what is to stand below it, and whether it is retired.</summary>
/// <param name="Homes">Where it may be moved.</param>
/// <param name="IsShown">It goes into editions: neither it nor what is above is retired.</param>
public sealed record StructureItemPage(
    StaffFrame Frame,
    string Ward,
    int Year,
    PlacedItem Placed,
    IReadOnlyList<PlacedItem> Homes,
    bool IsShown,
    bool IsLocked) : IStaffPage
{
    public PolicyItem Item => Placed.Item;

    public bool IsEditable => IsShown && !IsLocked;

    /// <summary>What is added below it. Null: nothing is.</summary>
    public ItemLevel? Below => Placed.Place.Level switch
    {
        ItemLevel.Issue => ItemLevel.Strategy,
        ItemLevel.Strategy => ItemLevel.Initiative,
        _ => null,
    };

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public string? Name { get; init; }

    public required string Number { get; init; }

    public string? Print { get; init; }

    public string? Printed { get; init; }

    public string? Above { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<Choice> Prints =>
    [
        new(NumberInput.Same, $"アドレスの番号と同じ（{Placed.Place.Code}）"),
        new(NumberInput.Other, "別の番号を印刷する"),
        new(NumberInput.None, "番号を印刷しない"),
    ];

    public IReadOnlyList<Choice> Places => [.. Homes.Select(home => new Choice(home.Item.Key, $"{home.Place} {home.Item.Name}".Trim()))];

    /// <summary>What was typed into a form that cannot be sent just now.</summary>
    public IEnumerable<string> Unsent => Frame.HasErrors && !IsEditable
        ? new[] { Name, Printed, Reason }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!)
        : [];

    /// <summary>Whether a field stands on the page as it is: the summary of faults leads to it, or else to the head of the page.</summary>
    public bool Draws(string field) => field switch
    {
        "revive" => Item.IsRetired && !IsLocked,
        "name" => IsEditable && Below is not null,
        "above" => IsEditable && Homes.Count > 0,
        "print" or "printed" => IsEditable && Placed.Place.Level != ItemLevel.Reform,
        _ => IsEditable,
    };

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public static string PrintOf(PolicyItem item) => item.Printed switch
    {
        null => NumberInput.Same,
        "" => NumberInput.None,
        _ => NumberInput.Other,
    };
}
