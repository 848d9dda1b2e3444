using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>印刷する文書。A whole HTML page that needs nothing from outside: no script, no network, its own style.</summary>
public static class PrintDocument
{
    /// <summary>紙面を一つの HTML 文書に描く。</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="documentTitle">文書の題。Shown by PDF readers.</param>
    public static string Of(Sheet sheet, string documentTitle)
    {
        using var page = new PrintPage(documentTitle, [sheet]);
        page.WriteForm(sheet, 0, SheetHtmlOptions.Alone);

        return page.Finish();
    }
}
