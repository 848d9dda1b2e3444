using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>In a list: says that something is put aside on the page of a line; nothing where there is nothing.</summary>
[HtmlTargetElement("scratch-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScratchMarkTagHelper(OwnScratches own) : TagHelper
{
    public string Page { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!(await own.AllAsync()).Any(scratch => scratch.Page == Page))
        {
            output.SuppressOutput();

            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "badge badge--open");
        output.Content.SetContent("書きかけがあります");
    }
}
