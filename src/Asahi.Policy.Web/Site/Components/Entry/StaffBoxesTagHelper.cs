using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>Any number of answers, one box below the other. Each is a field of its own, <c>name-value</c>, so that what was ticked
/// is put aside and comes back box by box; the blank before each says that it was there.</summary>
[HtmlTargetElement("staff-boxes")]
public sealed class StaffBoxesTagHelper : FieldTagHelper
{
    private const string Ticked = "true";

    // What is told of a box where it stands alone.
    private static readonly Dictionary<string, string> _words = new() { [""] = "（選んでいません）", [Ticked] = "選んでいます" };

    public IReadOnlyCollection<string> Values { get; set; } = [];

    public IReadOnlyList<Choice> Options { get; set; } = [];

    /// <summary>The answers that were ticked in a form that was sent.</summary>
    public static IEnumerable<string> Read(IFormCollection form, string name) => form
        .Where(field => field.Key.StartsWith($"{name}-", StringComparison.Ordinal) && field.Value.LastOrDefault() == Ticked)
        .Select(field => field.Key[(name.Length + 1)..]);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        var boxes = Tag("div", "choices");

        for (var at = 0; at < Options.Count; at++)
        {
            boxes.InnerHtml.AppendHtml(Draw(Options[at], isFirst: at == 0));
        }

        var group = Tag("fieldset", "field__body");

        if (Description is { } description)
        {
            group.Attributes["aria-describedby"] = description;
        }

        var legend = Tag("legend", "field__label");
        FillLabel(legend);
        group.InnerHtml.AppendHtml(legend);
        AppendHintAndFault(group);
        group.InnerHtml.AppendHtml(boxes);
        output.Content.AppendHtml(group);
    }

    private TagBuilder Draw(Choice option, bool isFirst)
    {
        var name = $"{Name}-{option.Value}";
        var id = isFirst ? Name : name; // the summary leads to the first
        var value = Values.Contains(option.Value) ? Ticked : "";
        var (shown, meanwhile) = FormFields.Note(ViewContext.HttpContext, name, $"{Label}：{option.Label}", value, _words);
        var label = Tag("label", null, option.Label);
        label.Attributes["for"] = id;

        if (meanwhile is not null)
        {
            label.InnerHtml.AppendHtml(Tag("span", "choice__hint", $"書きかけの後に保存し直されています。いま：{meanwhile}"));
        }

        var choice = Tag("div", "choice");
        choice.InnerHtml.AppendHtml(PostFormTagHelper.Hidden(name, "")).AppendHtml(Box(name, id, shown == Ticked)).AppendHtml(label);

        return choice;
    }

    private TagBuilder Box(string name, string id, bool isTicked)
    {
        var box = Tag("input");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        (box.Attributes["type"], box.Attributes["id"], box.Attributes["name"], box.Attributes["value"]) = ("checkbox", id, name, Ticked);

        if (isTicked)
        {
            box.Attributes["checked"] = "checked";
        }

        Describe(box);

        return box;
    }
}
