using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Structured;

/// <summary>The page in the words of schema.org, as a block of data: nothing in it
/// runs, and no text of the record can end it, since &lt; is always escaped.</summary>
[HtmlTargetElement("structured-data", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StructuredDataTagHelper(SiteSettings site) : TagHelper
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IFramedPage Of { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var here = ViewContext.HttpContext.Request.Path.Value ?? "/";
        JsonObject?[] parts =
        [
            Descriptions.Breadcrumbs(site.BaseAddress, Of.Frame.Breadcrumbs, here),
            .. (Of as IDescribedPage)?.Describe(site.BaseAddress) ?? [],
        ];
        var graph = new JsonArray([.. parts.OfType<JsonNode>()]);

        if (graph.Count == 0 || Of.Frame.IsError)
        {
            output.SuppressOutput();

            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        output.Content.SetHtmlContent(new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(_options));
    }
}
