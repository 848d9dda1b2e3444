using System.Text.Encodings.Web;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Sheets;
using Microsoft.AspNetCore.Html;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Puts the tables of a form into a page. The drawer encodes every word itself.</summary>
internal sealed class SheetTables(Sheet sheet, SheetHtmlOptions options) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => SheetHtml.WriteSections(sheet, writer, options);
}
