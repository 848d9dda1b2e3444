using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>A text of the record as paragraphs and real lists; and where there is none, the words for that.</summary>
[HtmlTargetElement("prose", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProseTagHelper : TagHelper
{
    public string? Text { get; set; }

    /// <summary>What it means that nothing is given, for the year that the page shows.</summary>
    public Absence Absence { get; set; } = Absence.Unwritten;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose measure");

        foreach (var block in Prose.Parse(Text))
        {
            output.Content.AppendHtml(block.IsList ? List(block) : Element("p", block.Lines[0]));
        }

        if (output.Content.IsEmptyOrWhiteSpace)
        {
            var absent = Element("p", Absence.Words());
            absent.AddCssClass("absent");
            output.Content.AppendHtml(absent);
        }
    }

    private static TagBuilder List(ProseBlock block)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("dots");

        foreach (var line in block.Lines)
        {
            list.InnerHtml.AppendHtml(Element("li", line));
        }

        return list;
    }

    private static TagBuilder Element(string tag, string text)
    {
        var element = new TagBuilder(tag);
        element.InnerHtml.Append(text);

        return element;
    }
}
