using System.Globalization;
using Asahi.Policy.Forms.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>表を一つ、上から順に書く。Headers in the first row, which stays in sight, can be filtered by and is printed on every page; nothing
/// merged or hidden.</summary>
internal sealed class FlatSheetWriter : IDisposable
{
    private const double NumberWidth = 12;
    private const double TextWidth = 24;
    private const uint A4 = 9;

    private readonly FlatShape _shape;
    private readonly OpenXmlWriter _writer;
    private int _count = 1;

    public FlatSheetWriter(Stream stream, FlatShape shape)
    {
        (_shape, _writer) = (shape, OpenXmlWriter.Create(stream));
        _writer.WriteStartDocument(standalone: true);
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        _writer.WriteElement(new Columns(shape.Columns.Select((column, at) =>
            new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = Width(column), CustomWidth = true })));
        _writer.WriteStartElement(new SheetData());
        WriteRow(shape.Columns.Select(column => Text(column.Header, FlatStyle.Header)));
    }

    public void Write(IEnumerable<IReadOnlyList<object?>> rows)
    {
        foreach (var row in rows)
        {
            WriteRow(row.Select(Value));
            _count++;
        }
    }

    /// <param name="head">What stands on top of every printed page.</param>
    public void Finish(string head)
    {
        _writer.WriteEndElement();
        var last = $"{Letters(_shape.Columns.Count)}{_count.ToString(CultureInfo.InvariantCulture)}";
        _writer.WriteElement(new AutoFilter { Reference = $"A1:{last}" });
        _writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.45, Bottom = 0.6, Header = 0.2, Footer = 0.3 });
        _writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        var (above, below) = (new OddHeader($"&R{PageHead.Of(head)}"), new OddFooter($"&C{PageHead.Numbers}"));
        _writer.WriteElement(new HeaderFooter(above, below) { ScaleWithDoc = false });
        _writer.WriteEndElement();
        _writer.Close();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteRow(IEnumerable<Cell> cells)
    {
        _writer.WriteStartElement(new Row());

        foreach (var cell in cells)
        {
            _writer.WriteElement(cell);
        }

        _writer.WriteEndElement();
    }

    private static Cell Value(object? value) => value switch
    {
        null => new Cell(),
        long number => Number(number.ToString(CultureInfo.InvariantCulture)),
        decimal number => Number(number.ToString(CultureInfo.InvariantCulture)),
        string text => Text(text, FormulaSigns.Begin(text) ? FlatStyle.Quoted : FlatStyle.Text),
        _ => throw new ArgumentException($"表に書けない値です: {value.GetType().Name}", nameof(value)),
    };

    private static Cell Number(string number) => new(new CellValue(number));

    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(XlsxEscape.Escape(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    // Wide enough for its header; long texts are cut off by the next cell rather than making the table miles wide.
    private static double Width(FlatColumn column) =>
        Math.Max(column.Kind is FlatKind.Whole or FlatKind.Number ? NumberWidth : TextWidth, (column.Header.Length * 2) + 4);

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
