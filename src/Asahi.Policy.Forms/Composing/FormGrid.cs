using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Composing;

/// <summary>様式の枠。The stage at the left edge, a label, and room for values in twelve columns.</summary>
internal static class FormGrid
{
    /// <summary>Columns that values share.</summary>
    public const int Room = 12;

    private const int LabelColumn = 1;
    private const int First = 2;

    public static IReadOnlyList<int> Widths { get; } = [5, 23, .. Enumerable.Repeat(6, Room)];

    public static SheetCell Stage(FormStage stage) =>
        new(0, 0, CellRole.RowHeader, [new CellLine(LineKind.Text, stage.Name())]) { Placement = CellPlacement.Edge };

    /// <summary>The stages of the year below each other, each with its name at the left edge; one that adds no row is left out.</summary>
    public static GridRows ByStage(FormContext context, Action<GridRows, FormStage> add)
    {
        var rows = new GridRows();

        foreach (var stage in context.Policy.ShownStages)
        {
            rows.Span(Stage(stage), () => add(rows, stage));
        }

        return rows;
    }

    public static SheetCell Label(string text, params IEnumerable<string> notes) =>
        new(0, LabelColumn, CellRole.RowHeader, Noted(text, notes));

    /// <summary>A value over all the room, or over a part of it.</summary>
    public static SheetCell Value(IReadOnlyList<CellLine> lines, int from = 0, int span = Room) =>
        new(0, First + from, CellRole.Value, lines) { ColumnSpan = span };

    /// <summary>A small header above values of a part of the room.</summary>
    public static SheetCell Head(string text, int from, int span, params IEnumerable<string> notes) =>
        new(0, First + from, CellRole.ColumnHeader, Noted(text, notes)) { ColumnSpan = span, Placement = CellPlacement.Center };

    /// <summary>Numbers and judgements stand in the middle of their cells.</summary>
    public static SheetCell Middle(CellLine line, int from, int span) =>
        Value([line], from, span) with { Placement = CellPlacement.Center };

    /// <summary>A text as it was written: paragraphs and items. Blank when there is none.</summary>
    public static IReadOnlyList<CellLine> Text(string? text, CellLine blank) => text is null
        ? [blank]
        :
        [
            .. Prose.Parse(text).SelectMany(block =>
                block.Lines.Select(line => new CellLine(block.IsList ? LineKind.Item : LineKind.Text, line))),
        ];

    /// <summary>The section in charge, where the edition names one.</summary>
    public static void InCharge(GridRows rows, PublishedItem item)
    {
        if (item.Section is { } section)
        {
            rows.Add(Label("担当"), Value([new CellLine(LineKind.Text, section.Words)]));
        }
    }

    /// <summary>What a ward says before its goal: no form asks for it, so it has a row only where it is given.</summary>
    public static void Lead(GridRows rows, PublishedPolicy policy)
    {
        if (policy.Statement.Lead is { } lead)
        {
            rows.Add(Label("前書き"), Value(Text(lead, CellLine.Absent)));
        }
    }

    public static SheetGrid Grid(string caption, GridRows rows) => new(caption, Widths, 0, rows.Cells);

    private static List<CellLine> Noted(string text, IEnumerable<string> notes) =>
        [new CellLine(LineKind.Text, text), .. notes.Select(note => new CellLine(LineKind.Note, note))];
}
