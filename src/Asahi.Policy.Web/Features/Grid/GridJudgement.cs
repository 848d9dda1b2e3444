using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site.Unsaved;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>What was sent, laid beside what the record says now: cell by cell. Nothing is changed by it; asked before a write it says what
/// to save, and after one what is left.</summary>
public sealed class GridJudgement
{
    private readonly Dictionary<string, JudgedCell> _cells;

    private GridJudgement(GridSheet sheet, GridInput input)
    {
        Items = [.. sheet.Items.Select(item => JudgedItem.Of(item, input))];
        _cells = Items.SelectMany(item => item.Cells).ToDictionary(it => it.Cell.Name);
        Gone =
        [
            .. input.Ticket.Fields.Where(field => !_cells.ContainsKey(field.Name))
                .Select(field => LeftOf(field, input))
                .OfType<LeftCell>(),
        ];
    }

    public IReadOnlyList<JudgedItem> Items { get; }

    /// <summary>What was typed into cells that are not there any more.</summary>
    public IReadOnlyList<LeftCell> Gone { get; }

    public IEnumerable<JudgedCell> Cells => _cells.Values;

    /// <summary>What was typed into cells that may not be written any more.</summary>
    public IEnumerable<LeftCell> Barred =>
        Of(CellFate.Barred).Select(it => new LeftCell(it.Cell.Name, it.Label, it.Cell.Form.Words(it.Value), it.Cell.Bar));

    /// <summary>The names of all cells that could not be taken.</summary>
    public IReadOnlySet<string> Left =>
        Cells.Where(it => it.IsLeft).Select(it => it.Cell.Name).Concat(Gone.Select(it => it.Name)).ToHashSet();

    public static GridJudgement Of(GridSheet sheet, GridInput input) => new(sheet, input);

    public JudgedCell? Find(string name) => _cells.GetValueOrDefault(name);

    public IEnumerable<JudgedCell> Of(CellFate fate) => Cells.Where(it => it.Fate == fate);

    private static LeftCell? LeftOf(TicketField field, GridInput input) =>
        input.Sent(field.Name) is { } sent && ValueDigest.Of(sent) != field.Was
            ? new LeftCell(field.Name, field.Label, field.Choices?.GetValueOrDefault(sent) ?? sent, null)
            : null;
}

/// <summary>What was typed into one item.</summary>
public sealed record JudgedItem(GridItem Item, IReadOnlyList<JudgedCell> Cells, EntryTyped Next)
{
    public bool HasLeft => Cells.Any(cell => cell.IsLeft);

    public int Sound => Cells.Count(cell => cell.Fate == CellFate.Sound);

    /// <summary>The item says something else then. By content, not by spelling.</summary>
    public bool IsChanged { get; } = Next != Item.Typed && !Next.Write(Item.Draft.Reading).Says(Item.Draft.Reading.Content);

    public static JudgedItem Of(GridItem item, GridInput input)
    {
        List<JudgedCell> cells =
            [.. item.Lines.SelectMany(line => line.Cells).Select(cell => JudgedCell.Of(cell, input)).OfType<JudgedCell>()];

        for (; ; )
        {
            var next = cells.Where(cell => cell.Fate == CellFate.Sound)
                .Aggregate(item.Typed, (typed, cell) => typed.Put(cell.Cell.Column, cell.Cell.Line, cell.Value));

            if (next == item.Typed || EntryRules.Unstorable(next, item.Draft.Policy.FiscalYear) is not { Count: > 0 } faults)
            {
                return new JudgedItem(item, cells, next);
            }

            cells = Without(cells, faults);
        }
    }

    // A fault of a cell that nobody has typed in is of all that was typed into the item: it cannot be kept as it would be then.
    private static List<JudgedCell> Without(List<JudgedCell> cells, IReadOnlyList<Fault> faults)
    {
        var wrong = faults.DistinctBy(fault => fault.Field).ToDictionary(fault => fault.Field, fault => fault.Message);
        var isAnyOwn = cells.Any(cell => cell.Fate == CellFate.Sound && wrong.ContainsKey(cell.Cell.Field));

        return [.. cells.Select(cell => cell.Fate != CellFate.Sound || (isAnyOwn && !wrong.ContainsKey(cell.Cell.Field))
            ? cell
            : cell with { Fate = CellFate.Wrong, Message = wrong.GetValueOrDefault(cell.Cell.Field) ?? faults[0].Message })];
    }
}

/// <summary>What was typed into one cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Label">Item and column, as the form called them.</param>
/// <param name="Sent">As it was sent.</param>
/// <param name="Value">As it would be kept.</param>
/// <param name="Fate">What becomes of it.</param>
public sealed record JudgedCell(GridCell Cell, string Label, string Sent, string Value, CellFate Fate)
{
    /// <summary>What is wrong with it.</summary>
    public string? Message { get; init; }

    /// <summary>It cannot be taken as it is.</summary>
    public bool IsLeft => Fate is CellFate.Wrong or CellFate.Asked or CellFate.Barred;

    /// <summary>Null: the form has no such cell, or was cut before it.</summary>
    public static JudgedCell? Of(GridCell cell, GridInput input)
    {
        if (input.Ticket[cell.Name] is not { } opened || input.Sent(cell.Name) is not { } sent)
        {
            return null;
        }

        var (value, now) = (cell.Form.Tidy(sent), ValueDigest.Of(cell.Value));
        var fate = ValueDigest.Of(value) == opened.Was ? CellFate.Untouched
            : value == cell.Value ? CellFate.Same
            : !cell.MayWrite ? CellFate.Barred
            : opened.Was == now ? CellFate.Sound
            : input.Chosen(cell.Name, now) switch
            {
                GridInput.Mine => CellFate.Sound,
                GridInput.Theirs => CellFate.Same,
                _ => CellFate.Asked,
            };

        return new JudgedCell(cell, opened.Label, sent, value, fate);
    }
}

/// <summary>What becomes of a cell that was sent.</summary>
public enum CellFate
{
    /// <summary>It says what it said when it was opened.</summary>
    Untouched,

    /// <summary>It says what the record says by now.</summary>
    Same,

    /// <summary>It can be saved.</summary>
    Sound,

    /// <summary>It cannot be kept as it was typed.</summary>
    Wrong,

    /// <summary>Somebody else has changed it meanwhile: which of the two is used?</summary>
    Asked,

    /// <summary>It may not be written any more.</summary>
    Barred,
}

/// <summary>Words that could not be taken and have no cell to stand in.</summary>
/// <param name="Name">The name of the cell.</param>
/// <param name="Label">Item and column.</param>
/// <param name="Words">What was typed.</param>
/// <param name="Bar">Why. Null: the cell is not there any more.</param>
public sealed record LeftCell(string Name, string Label, string Words, GridBar? Bar);
