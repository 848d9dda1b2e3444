using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Unsaved;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>All lines of a view as the record has them now, whatever section they are of.</summary>
public sealed record GridSheet(
    OperatingPolicy Policy,
    FormStage Stage,
    EntryGrid View,
    IReadOnlyList<GridColumn> Columns,
    IReadOnlyList<GridItem> Items)
{
    /// <summary>The candidate in which something of it waits. Null: none.</summary>
    public PendingCandidate? Pending => Items.Select(item => item.Draft.Pending).FirstOrDefault(pending => pending is not null);

    /// <summary>All of it waits in candidates.</summary>
    public bool IsPinned => Items.Count > 0 && Items.All(item => item.Draft.Pending is not null);

    /// <summary>Nobody may write just now, whoever it is.</summary>
    public bool IsShut => IsPinned || ClosedWords is not null;

    /// <summary>Why the stage is not open. Null: it is.</summary>
    public string? ClosedWords => Items.Count == 0 ? null : Items[0].Draft.ClosedWords;

    public IEnumerable<GridLine> Lines => Items.SelectMany(item => item.Lines);

    /// <summary>Under which name what is typed is put aside: whatever section is shown.</summary>
    public string ScratchKey => EntryScratch.NameOfGrid(Policy.Id, Stage, View.Key);
}

/// <summary>One item, with its lines: one, or one for each indicator.</summary>
public sealed record GridItem(DraftItem Draft, EntryTyped Typed, ItemState State, GridBar Bar, IReadOnlyList<GridLine> Lines)
{
    public string Key => Draft.Item.Key;

    /// <summary>Number and name.</summary>
    public string Name => Draft.Place.Level is ItemLevel.Policy
        ? Draft.Place.Level.Name()
        : $"{Draft.Place.Code} {Draft.Item.Name}".Trim();

    public bool MayWrite => Bar == GridBar.None;

    /// <summary>Written and not handed in: what a step can be taken with.</summary>
    public bool IsInHand => State is ItemState.Drafting or ItemState.Returned;

    /// <summary>It waits for the chief or has been confirmed: whoever saves in it takes that back.</summary>
    public bool IsHandedIn => State is ItemState.Submitted or ItemState.Confirmed or ItemState.Published;

    public bool IsOutOfScope => EntryRules.IsOutOfScope(Typed);
}

/// <summary>One line.</summary>
/// <param name="Row">The row of the item; null: the item itself.</param>
/// <param name="Name">What the row is called: the sentence of an indicator.</param>
/// <param name="Cells">In the order of the columns.</param>
public sealed record GridLine(string? Row, string? Name, IReadOnlyList<GridCell> Cells);

/// <summary>One cell.</summary>
/// <param name="Name">In the form: the key of the item, and the name that the field has in its entry.</param>
/// <param name="Field">The name that the field has in its entry.</param>
/// <param name="Line">The row of the item.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">What the record says.</param>
/// <param name="Bar">Why it may not be written.</param>
public sealed record GridCell(string Name, string Field, string? Line, GridColumn Column, string Value, GridBar Bar)
{
    public EntryCell Form => Column.Cell;

    public bool MayWrite => Bar == GridBar.None;

    public static string NameOf(string item, string field) => $"{item}.{field}";
}

/// <summary>Why something may only be read here.</summary>
public enum GridBar
{
    None,

    /// <summary>The duty only reads here.</summary>
    Duty,

    /// <summary>A candidate waits for the mayor.</summary>
    Pinned,

    /// <summary>The stage is not open.</summary>
    Closed,

    /// <summary>It is another section's, or nobody's yet.</summary>
    Foreign,

    /// <summary>The item is not evaluated.</summary>
    OutOfScope,
}
