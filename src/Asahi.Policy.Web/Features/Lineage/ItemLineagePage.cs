using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>One item, and the items of the former year that it may come from.</summary>
public sealed record ItemLineagePage(
    StaffFrame Frame,
    string Ward,
    int Year,
    int FormerYear,
    LineageItem Item,
    ItemLink Link,
    IReadOnlyList<LineageItem> Former,
    int Version,
    bool IsLocked) : IStaffPage
{
    /// <summary>How the form says that nothing is confirmed.</summary>
    public const string Undecided = "undecided";

    /// <summary>The kind that is chosen. Null: none.</summary>
    public LineageKind? Kind { get; init; }

    /// <summary>The SHA-256 of the former edition.</summary>
    public string Against { get; init; } = "";

    /// <summary>The former items that are chosen.</summary>
    public IReadOnlyList<ItemCode> Chosen { get; init; } = [];

    /// <summary>「まだ確認しない」 is chosen.</summary>
    public bool IsUndecided { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
