using Asahi.Policy.Domain.Items;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>A 番号 in the rail: what it shares with its parents is quiet, its own figure stands out.</summary>
[HtmlTargetElement("item-code", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ItemCodeTagHelper : TagHelper
{
    public ItemCode Code { get; set; }

    /// <summary>What the ward prints, a text, where that is another number. Null: the same; empty: none.</summary>
    /// <remarks>No text by its type: Razor would hand a null over as an empty one.</remarks>
    public object? Printed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Printed is "")
        {
            output.TagName = null;
            output.PreElement.SetHtmlContent($"<span class=\"visually-hidden\">{Code.LevelName} </span>");

            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "code");
        output.PreElement.SetHtmlContent($"<span class=\"visually-hidden\">{Code.LevelName} </span>");
        output.PostElement.Append(" ");

        if (Printed is string printed)
        {
            output.Content.Append(printed);

            return;
        }

        if (Code.Ancestors.Length > 0)
        {
            output.Content.AppendHtml($"<span class=\"code__up\">{Code.Ancestors}</span>");
        }

        output.Content.Append(Code.OwnNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
