using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Drawing;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>A sheet as PDF, with the fonts of this machine.</summary>
internal static class Drawn
{
    public static PdfFonts Fonts { get; } = new();

    public static byte[] Pdf(Sheet sheet, string title = "試し") =>
        SheetPdf.Draw(sheet, new PdfAbout(title, new DateOnly(2026, 11, 21), "試し"), Fonts).Bytes;

    /// <summary>A sheet with one table.</summary>
    public static Sheet Sheet(SheetGrid grid, bool isLandscape = false) =>
        new("試し", "試しの紙面", "令和8年度", [], [new SheetSection(null, 1, grid)], [], isLandscape);

    /// <summary>A sheet that says one text.</summary>
    public static Sheet Sheet(string text) => Sheet(new SheetGrid("試しの表", [1, 4], 1,
    [
        new(0, 0, CellRole.ColumnHeader, [new CellLine(LineKind.Text, "番号")]),
        new(0, 1, CellRole.ColumnHeader, [new CellLine(LineKind.Text, "文")]),
        new(1, 0, CellRole.RowHeader, [new CellLine(LineKind.Text, "1")]),
        new(1, 1, CellRole.Value, [new CellLine(LineKind.Text, text)]),
    ]));
}
