using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式5 運営方針の達成状況（総括表）。One row for each initiative; issues and strategies stand beside all of theirs.</summary>
public static class Form5
{
    /// <summary>表題。</summary>
    public const string Title = "様式5 運営方針の達成状況（総括表）";

    /// <summary>短い名。</summary>
    public const string Name = "様式5";

    /// <summary>様式5を組み立てる。</summary>
    /// <param name="context">書くこと。With the pages of 様式2 where the record is ours and they are known.</param>
    public static Sheet Compose(FormContext context)
    {
        var columns = Form5Columns.For(context);
        var body = new Form5Body(context, columns);
        var grid = new SheetGrid(
            $"{context.Policy.YearLabel} 運営方針の達成状況（総括表）",
            columns.Widths,
            Form5Columns.HeaderRows,
            [.. columns.Headers, .. body.Cells()]);

        return FormFurniture.Sheet(context, Name, Title, [new SheetSection(null, 1, grid)], isLandscape: true);
    }
}
