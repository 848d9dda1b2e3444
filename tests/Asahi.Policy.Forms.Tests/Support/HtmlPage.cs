using System.Globalization;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The tables of a form in a page of their own, as the portal puts them into its pages.</summary>
internal static class HtmlPage
{
    public static string Of(Sheet sheet)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write("<!DOCTYPE html><html lang=\"ja\"><head><title>様式</title></head><body>");
        SheetHtml.WriteSections(sheet, writer, SheetHtmlOptions.Alone);
        writer.Write("</body></html>");

        return writer.ToString();
    }
}
