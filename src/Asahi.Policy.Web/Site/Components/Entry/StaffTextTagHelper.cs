using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>A line of text.</summary>
[HtmlTargetElement("staff-text")]
public sealed class StaffTextTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    public string? Mode { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Shown and sent, not to be changed.</summary>
    public bool IsFixed { get; set; }

    /// <summary>A password or a code: never shown again. Those that say by their
    /// type or to the browser what they are need not say it here.</summary>
    public bool IsSecret { get => field || Type == "password" || Autocomplete == "one-time-code"; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);

        var value = IsFixed || IsSecret ? Value : Note(Value);
        var body = Tag("div", "field__body");
        var label = Tag("label", "field__label");
        label.Attributes["for"] = Name;
        FillLabel(label);
        body.InnerHtml.AppendHtml(label);
        AppendHintAndFault(body);
        body.InnerHtml.AppendHtml(Input(value));
        output.Content.AppendHtml(body);
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Input(string? shown)
    {
        var input = Tag("input", "input");
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["id"] = Name;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = Type;

        foreach (var (name, value) in new[]
        {
            ("value", shown),
            ("inputmode", Mode),
            ("autocomplete", Autocomplete),
            ("readonly", IsFixed ? "readonly" : null),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                input.Attributes[name] = value;
            }
        }

        if (Autocomplete is "username" or "off")
        {
            (input.Attributes["autocapitalize"], input.Attributes["spellcheck"]) = ("none", "false");
        }

        Describe(input);

        return input;
    }
}
