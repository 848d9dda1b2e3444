using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Web.Site.Components.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>One of a few answers, one below the other. Nothing is chosen beforehand.</summary>
[HtmlTargetElement("staff-choice")]
public sealed class StaffChoiceTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public IReadOnlyList<Choice> Options { get; set; } = [];

    /// <summary>The yardstick whose marks are chosen from: what they mean can be read at the field.</summary>
    public CodeSet? Marks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        var value = Note(Value, Options.ToDictionary(option => option.Value, option => option.Label));
        var group = Tag("fieldset", "field__body");

        if (Description is { } description)
        {
            group.Attributes["aria-describedby"] = description;
        }

        var legend = Tag("legend", "field__label");
        FillLabel(legend);
        group.InnerHtml.AppendHtml(legend);
        AppendHintAndFault(group);

        if (Marks is not null)
        {
            group.InnerHtml.AppendHtml(Help(Words.Marks.Of(Marks)));
        }

        var choices = Tag("div", "choices");

        for (var at = 0; at < Options.Count; at++)
        {
            // The summary leads to the first.
            var id = at == 0 ? Name : $"{Name}-{(at + 1).ToString(CultureInfo.InvariantCulture)}";
            choices.InnerHtml.AppendHtml(Draw(Options[at], value, id));
        }

        group.InnerHtml.AppendHtml(choices);
        output.Content.AppendHtml(group);
    }

    // What was typed stays where it is: the glossary opens beside it.
    private static TagBuilder Help(MarkSet set)
    {
        var help = Tag("details", "field__help");
        help.InnerHtml.AppendHtml(Tag("summary", null, "符号の意味"));
        var terms = Tag("dl", "terms terms--small");

        foreach (var mark in set.Terms)
        {
            var term = Tag("div");
            term.InnerHtml.AppendHtml(Tag("dt", null, mark.Words)).AppendHtml(Tag("dd", null, mark.Text));
            terms.InnerHtml.AppendHtml(term);
        }

        var link = Tag("a", null, "用語集で見る（新しいタブで開きます）");
        (link.Attributes["href"], link.Attributes["target"]) = (SiteMap.ToTerm(set.Key), "_blank");
        var more = Tag("p");
        more.InnerHtml.AppendHtml(link);
        help.InnerHtml.AppendHtml(terms).AppendHtml(more);

        return help;
    }

    private TagBuilder Draw(Choice option, string? value, string id)
    {
        var input = Tag("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        (input.Attributes["type"], input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) =
            ("radio", id, Name, option.Value);

        if (option.Value == value)
        {
            input.Attributes["checked"] = "checked";
        }

        var label = Tag("label", null, option.Label);
        label.Attributes["for"] = id;

        if (option.Hint is not null)
        {
            label.InnerHtml.AppendHtml(Tag("span", "choice__hint", option.Hint));
        }

        var choice = Tag("div", "choice");
        choice.InnerHtml.AppendHtml(input).AppendHtml(label);

        return choice;
    }
}
