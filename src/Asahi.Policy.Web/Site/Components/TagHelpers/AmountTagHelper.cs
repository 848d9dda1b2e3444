using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>An amount in 千円; nothing given is said in words, and is not zero.</summary>
[HtmlTargetElement("amount", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AmountTagHelper : TagHelper
{
    public long? Value { get; set; }

    /// <summary>What it means that nothing is given, for the year that the page shows.</summary>
    public Absence Absence { get; set; } = Absence.Unwritten;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;

        if (Value is { } amount)
        {
            output.Attributes.SetAttribute("class", "figure");
            output.Content.AppendHtml(
                $"<span class=\"figure__n\">{ThousandYen.Figures(amount)}</span><span class=\"unit\">{ThousandYen.Unit}</span>");
        }
        else
        {
            output.Attributes.SetAttribute("class", "absent");
            output.Content.SetContent(Absence.Words());
        }
    }
}
