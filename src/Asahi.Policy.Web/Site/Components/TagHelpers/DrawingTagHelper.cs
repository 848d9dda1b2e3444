using Asahi.Policy.Web.Site.Components.Charts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>A chart at one size, named by its caption. The shapes have classes and no colours: those are the style sheet's.</summary>
[HtmlTargetElement("drawing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DrawingTagHelper : TagHelper
{
    public required Drawing Of { get; set; }

    /// <summary>The id of the caption that says what is seen.</summary>
    public required string Caption { get; set; }

    /// <summary>Where it is shown.</summary>
    public required string Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"chart__{Size}");
        output.Attributes.SetAttribute("viewBox", Of.ViewBox);
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", Caption);
        output.Attributes.SetAttribute("focusable", "false");

        foreach (var shape in Of.Shapes)
        {
            var element = new TagBuilder(shape.Element);
            element.AddCssClass(shape.Role);

            foreach (var (name, value) in shape.Attributes)
            {
                element.Attributes[name] = value;
            }

            element.InnerHtml.Append(shape.Text ?? "");
            output.Content.AppendHtml(element);
        }
    }
}
