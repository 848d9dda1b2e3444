using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>All items of a year, retired ones too.</summary>
public sealed record StructurePage(
    StaffFrame Frame,
    string Ward,
    int Year,
    IReadOnlyList<StructureLine> Lines,
    bool IsLocked) : IStaffPage
{
    /// <summary>Where the summary of faults leads when the form is not drawn.</summary>
    public const string Head = "state";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The name that was typed for a new item.</summary>
    public string? Name { get; init; }

    /// <summary>The kind that was chosen for it.</summary>
    public string? Level { get; init; }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>One item of the tree.</summary>
/// <param name="IsShown">It goes into editions: neither it nor what is above is retired.</param>
/// <param name="Up">The key of the neighbour before it. Null: it is the first.</param>
/// <param name="Down">The key of the neighbour behind it. Null: it is the last.</param>
public sealed record StructureLine(PlacedItem Placed, bool IsShown, string? Up, string? Down)
{
    public string Key => Placed.Item.Key;

    public string Name => Placed.Item.Name ?? "（名がありません）";
}
