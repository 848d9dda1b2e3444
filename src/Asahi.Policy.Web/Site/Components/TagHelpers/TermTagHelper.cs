using Asahi.Policy.Web.Site.Components.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>A word of the glossary: a link to it where it first stands on the page, plain text afterwards.</summary>
[HtmlTargetElement("term", Attributes = "key")]
public sealed class TermTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = TermLink.First(View!, Terms.Get(Key));
        output.TagName = link?.TagName;

        if (link is not null)
        {
            output.MergeAttributes(link);
        }
    }
}
