using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>A text with readings over its kanji; in brackets where a browser knows no ruby.</summary>
[HtmlTargetElement("ruby-prose", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RubyProseTagHelper : TagHelper
{
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose measure");

        foreach (var block in Prose.Parse(Text))
        {
            output.Content.AppendHtml(block.IsList ? List(block) : Line("p", block.Lines[0]));
        }
    }

    private static TagBuilder List(ProseBlock block)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("dots");

        foreach (var line in block.Lines)
        {
            list.InnerHtml.AppendHtml(Line("li", line));
        }

        return list;
    }

    private static TagBuilder Line(string tag, string text)
    {
        var line = new TagBuilder(tag);

        foreach (var (piece, reading) in RubyText.Split(text))
        {
            if (reading is null)
            {
                line.InnerHtml.Append(piece);
            }
            else
            {
                var ruby = new TagBuilder("ruby");
                ruby.InnerHtml.Append(piece).AppendHtml("<rp>（</rp>").AppendHtml(Element("rt", reading)).AppendHtml("<rp>）</rp>");
                line.InnerHtml.AppendHtml(ruby);
            }
        }

        return line;
    }

    private static TagBuilder Element(string tag, string text)
    {
        var element = new TagBuilder(tag);
        element.InnerHtml.Append(text);

        return element;
    }
}
