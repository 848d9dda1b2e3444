using DocumentFormat.OpenXml.Spreadsheet;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>機械で読む表のブックの体裁。</summary>
internal static class FlatStyle
{
    /// <summary>見出し。</summary>
    public const uint Header = 1;

    /// <summary>文字。A text stays a text, also when somebody edits the cell.</summary>
    public const uint Text = 2;

    /// <summary>A text that looks like the beginning of a formula.</summary>
    public const uint Quoted = 3;

    private const uint AsText = 49; // the format @, which every program knows by this number

    public static Stylesheet Sheet => new(
        new Fonts(Font(), Font(new Bold())) { Count = 2 },
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125)) { Count = 2 }, // both have to be there
        new Borders(NoBorder) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Formats);

    private static CellFormats Formats =>
        new(
            new CellFormat(),
            new CellFormat { FontId = 1, NumberFormatId = AsText, ApplyFont = true, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true, QuotePrefix = true })
        {
            Count = 4,
        };

    private static Border NoBorder => new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Font Font(params DocumentFormat.OpenXml.OpenXmlElement[] more) =>
        new([.. more, new FontSize { Val = SheetStyle.FontSize }, new FontName { Val = SheetStyle.Font }]);
}
