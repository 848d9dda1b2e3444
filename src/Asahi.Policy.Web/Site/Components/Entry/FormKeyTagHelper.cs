using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>The number that makes one sending of a form out of two: a fresh one each time the form is shown.</summary>
[HtmlTargetElement("form-key")]
public sealed class FormKeyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", "key");
        output.Attributes.SetAttribute("value", Guid.NewGuid().ToString());
    }
}
