using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>One field of the form: of the entry itself, or of one of its rows.</summary>
public sealed record CellPart(EntryPage Page, EntryCell Cell, string Name, string Label)
{
    public string Value => Page.Typed[Name];

    public string? Fault => Page.FaultOf(Name);

    /// <summary>What somebody else saved meanwhile, where both changed it. Null: nothing is asked here.</summary>
    public string? Theirs => Page.Asked.Contains(Name) && Page.Theirs is { } theirs ? theirs[Name] : null;

    public string? Use => Page.Use.GetValueOrDefault(Name);
}

/// <summary>The rows of one kind.</summary>
/// <param name="Page">The page.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Address">Where the form goes; a button of the rows leads back to them.</param>
public sealed record RowsPart(EntryPage Page, EntryRows Rows, string Address)
{
    public IReadOnlyList<EntryRow> All { get; } = Page.Typed.RowsOf(Rows);

    public string NameOf(EntryRow row, int at) =>
        Rows.NameOf?.Invoke(Page.Draft.Reading, row.Key) ?? (Rows.IsFixed ? Rows.RowName : $"{Rows.RowName}{at + 1}");
}
