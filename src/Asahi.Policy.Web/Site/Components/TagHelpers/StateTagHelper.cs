using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>A judgement as word, shape and colour. As planned: no box. Where the reader should stop: a boxed chip.</summary>
[HtmlTargetElement("state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagHelper : TagHelper
{
    /// <summary>The judgement; null where none is given.</summary>
    public Judgement? Judgement { get; set; }

    /// <summary>The code alone, for tallies.</summary>
    public Code? Code { get; set; }

    /// <summary>What it means that nothing is given, for the year that the page shows.</summary>
    public Absence Absence { get; set; } = Absence.Unwritten;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var meaning = Judgement?.Meaning ?? Code?.Meaning;
        var (style, symbol) = meaning switch
        {
            CodeMeaning.AsPlanned => ("state state--ok", "ok"),
            CodeMeaning.NotAsPlanned => ("state state--warn chip", "warn"),
            CodeMeaning.Continue => ("state state--go", "go"),
            CodeMeaning.Revise => ("state state--stop chip", "redo"),
            CodeMeaning.Unstated => ("state", null),
            _ => ("state state--none", "none"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", style);

        if (symbol is not null)
        {
            output.Content.SetHtmlContent($"<svg aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{symbol}\"/></svg>");
        }

        output.Content.Append(Judgement?.Words ?? Code?.Said ?? Absence.Words());
    }
}
