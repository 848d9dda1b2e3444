using System.Globalization;
using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>A text of several lines. Its length is counted, never cut: what is pasted must not vanish without a word.</summary>
[HtmlTargetElement("staff-prose")]
public sealed class StaffProseTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>The greatest length; 0: not said.</summary>
    public int Limit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        var value = Note(Value);
        var body = Tag("div", "field__body");
        var label = Tag("label", "field__label");
        label.Attributes["for"] = Name;
        FillLabel(label);
        body.InnerHtml.AppendHtml(label);
        AppendHintAndFault(body);
        var area = Tag("textarea", "textarea");
        area.Attributes["id"] = Name;
        area.Attributes["name"] = Name;
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        Describe(area);
        area.InnerHtml.AppendHtml("\n").Append(value ?? ""); // a browser drops the first line break
        body.InnerHtml.AppendHtml(area);

        if (Limit > 0)
        {
            var count = Tag("p", "field__count", $"{Limit:#,0}文字まで");
            count.Attributes["id"] = $"{Name}-count";
            count.Attributes["data-limit"] = Limit.ToString(CultureInfo.InvariantCulture);
            count.Attributes["data-unseen"] = LetterTable.DroppedPattern; // the script counts what will be kept
            area.Attributes["aria-describedby"] = Description is { } description ? $"{description} {Name}-count" : $"{Name}-count";
            body.InnerHtml.AppendHtml(count);
        }

        output.Content.AppendHtml(body);
    }
}
