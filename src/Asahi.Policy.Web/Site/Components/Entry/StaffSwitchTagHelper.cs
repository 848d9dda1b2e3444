using Asahi.Policy.Domain.Entries;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>Whether something holds. The blank that goes before it says that the field was there when nothing is ticked.</summary>
[HtmlTargetElement("staff-switch")]
public sealed class StaffSwitchTagHelper : FieldTagHelper
{
    // What is told of it where it stands without its box.
    private const string NotSo = "（選んでいません）";

    public string? Value { get; set; }

    public FieldOption Option { get; set; } = new("", "");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        var value = Note(Value, new Dictionary<string, string> { [""] = NotSo, [Option.Value] = Option.Words });
        var group = Tag("fieldset", "field__body");

        if (Description is { } description)
        {
            group.Attributes["aria-describedby"] = description;
        }

        var legend = Tag("legend", "field__label");
        FillLabel(legend);
        group.InnerHtml.AppendHtml(legend);
        AppendHintAndFault(group);
        var label = Tag("label", null, Option.Words);
        label.Attributes["for"] = Name;
        var choice = Tag("div", "choice");
        choice.InnerHtml
            .AppendHtml(Input("hidden", "", null))
            .AppendHtml(Input("checkbox", Option.Value, Name, value == Option.Value))
            .AppendHtml(label);
        group.InnerHtml.AppendHtml(choice);
        output.Content.AppendHtml(group);
    }

    private TagBuilder Input(string type, string value, string? id, bool isTicked = false)
    {
        var input = Tag("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = (type, Name, value);

        if (id is not null)
        {
            input.Attributes["id"] = id;
        }

        if (isTicked)
        {
            input.Attributes["checked"] = "checked";
        }

        return input;
    }
}
