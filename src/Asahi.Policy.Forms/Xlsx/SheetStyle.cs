using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>ブックの体裁。</summary>
internal static class SheetStyle
{
    public const double FontSize = 9;
    public const string Font = "BIZ UDGothic";

    // Units that fit on an A4 page, lying or standing, before Excel shrinks the sheet.
    private const double LandscapeWidth = 176;
    private const double PortraitWidth = 116;

    private const int Upright = 255; // letters below each other

    private static readonly XLColor _headerGround = XLColor.FromHtml("#E6E6E6");

    public static void Apply(IXLWorkbook book) => book.Style.Font.SetFontName(Font).Font.SetFontSize(FontSize);

    /// <returns>The widths of the columns, in places.</returns>
    public static IReadOnlyList<double> Apply(IXLWorksheet worksheet, Sheet sheet)
    {
        var (shares, page) = (sheet.ColumnWidths, worksheet.PageSetup);
        var room = sheet.IsLandscape ? LandscapeWidth : PortraitWidth;
        double[] widths = [.. shares.Select(share => Math.Round(room * share / shares.Sum(), 2))];

        for (var column = 0; column < widths.Length; column++)
        {
            worksheet.Column(column + 1).Width = widths[column];
        }

        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = sheet.IsLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        Around(page, RunningHead.Of(sheet));

        return widths;
    }

    /// <summary>What stands on every printed page: what it is a page of, and its number.</summary>
    public static void Around(IXLPageSetup page, string head)
    {
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.45).SetBottom(0.6).SetHeader(0.2).SetFooter(0.3);
        page.ScaleHFWithDocument = false; // it can be read however small the table is printed
        page.Header.Right.AddText(PageHead.Of(head));
        page.Footer.Center.AddText(PageHead.Numbers);
    }

    public static void Title(IXLStyle style) => Note(style.Font.SetBold().Font.SetFontSize(14));

    public static void Subtitle(IXLStyle style) => Note(style.Font.SetBold().Font.SetFontSize(11));

    /// <summary>A heading above a table: a bar for the first level, plain below.</summary>
    public static void Heading(IXLStyle style, int level)
    {
        Note(style.Font.SetBold().Font.SetFontSize(level == 1 ? 11 : 10));

        if (level == 1)
        {
            style.Fill.SetBackgroundColor(_headerGround);
        }
    }

    public static void Note(IXLStyle style) =>
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetVertical(XLAlignmentVerticalValues.Center);

    public static void Outline(IXLStyle style) => style.Border.SetOutsideBorder(XLBorderStyleValues.Thin);

    /// <param name="style">The style of its range.</param>
    /// <param name="cell">欄。</param>
    /// <param name="isTop">Its text stands at the top, wherever the form has it.</param>
    public static void Cell(IXLStyle style, SheetCell cell, bool isTop)
    {
        style.Alignment.SetWrapText(true);
        style.Alignment.SetVertical(
            isTop || cell.Placement == CellPlacement.Top ? XLAlignmentVerticalValues.Top : XLAlignmentVerticalValues.Center);
        style.Alignment.SetTextRotation(cell.Placement == CellPlacement.Edge ? Upright : 0);
        style.Alignment.SetHorizontal(
            cell.Placement is CellPlacement.Center or CellPlacement.Edge
                ? XLAlignmentHorizontalValues.Center
                : XLAlignmentHorizontalValues.Left);
        style.Font.SetBold(cell.Role != CellRole.Value);

        if (cell.Role == CellRole.ColumnHeader || cell.Placement == CellPlacement.Edge)
        {
            style.Fill.SetBackgroundColor(_headerGround);
        }
    }
}
