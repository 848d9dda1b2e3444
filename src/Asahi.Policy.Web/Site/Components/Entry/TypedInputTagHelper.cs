using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>A plain input that holds words: one in a line of a list, or what was typed on the page before and is carried on.</summary>
[HtmlTargetElement("input", Attributes = Mark, TagStructure = TagStructure.WithoutEndTag)]
public sealed class TypedInputTagHelper : TagHelper
{
    private const string Mark = "is-typed";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    /// <summary>What the field is called, where it cannot be read beside it.</summary>
    public string Label { get; set; } = "";

    public string? Value { get; set; }

    /// <summary>What the answers are called, where it is one of several.</summary>
    public IReadOnlyList<Choice> Options { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll(Mark);
        output.Attributes.SetAttribute("name", Name);
        var words = Options.Count == 0 ? null : Options.ToDictionary(option => option.Value, option => option.Label);
        output.Attributes.SetAttribute("value", FormFields.Note(ViewContext.HttpContext, Name, Label, Value, words).Value ?? "");
    }
}
