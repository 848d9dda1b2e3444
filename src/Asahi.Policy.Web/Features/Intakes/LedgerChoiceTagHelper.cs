using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Web.Site.Components.Entry;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Where a line belongs: the choices that it has. Nothing chosen leaves it as it is. What is sent are the words that are read, so
/// that a form that could not be taken can be told back as it stood.</summary>
[HtmlTargetElement("ledger-choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LedgerChoiceTagHelper : TagHelper
{
    private const string AsItIs = "（そのまま）";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public LedgerLine Line { get; set; } = null!;

    public IReadOnlyList<DestinationGroup> Groups { get; set; } = [];

    /// <summary>What was chosen in a form that was refused.</summary>
    public string? Chosen { get; set; }

    public string? Fault { get; set; }

    /// <summary>Where the row says what is wrong with its choice.</summary>
    public static string ErrorOf(string name) => $"{name}-error";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = LinesInput.FieldOf(Line.Number);
        var (value, _) = FormFields.Note(ViewContext.HttpContext, name, $"{Line.Number}行目の行き先", Chosen ?? "");
        output.TagName = "select";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "select");
        output.Attributes.SetAttribute("id", name);
        output.Attributes.SetAttribute("name", name);
        output.Attributes.SetAttribute("aria-label", $"{Line.Number}行目の行き先");

        if (!string.IsNullOrEmpty(Fault))
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
            output.Attributes.SetAttribute("aria-describedby", ErrorOf(name));
        }

        output.Content.AppendHtml(Option("", AsItIs, value));

        if (Line.IsByHand)
        {
            output.Content.AppendHtml(Option(LinesInput.Back, LinesInput.Back, value));
        }

        foreach (var group in Groups)
        {
            var options = new TagBuilder("optgroup");
            options.Attributes["label"] = group.Label;

            foreach (var choice in group.Choices)
            {
                options.InnerHtml.AppendHtml(Option(choice.Label, choice.Label, value));
            }

            output.Content.AppendHtml(options);
        }
    }

    private static TagBuilder Option(string value, string words, string? chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;

        if (value == (chosen ?? ""))
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(words);

        return option;
    }
}
