using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>What every field has: a label that is always there, how necessary it is in words, a hint, and what is wrong with it.</summary>
public abstract class FieldTagHelper : TagHelper
{
    private string? _meanwhile;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Need { get; set; }

    public string? Hint { get; set; }

    /// <summary>What is wrong, in the words of the summary.</summary>
    public string? Fault { get; set; }

    /// <summary>Wrong, and said in the summary alone: a sign-in does not tell which of the two it was.</summary>
    public bool IsWrong { get; set; }

    // Razor hands a null over as an empty text.
    protected bool HasFault => IsWrong || !string.IsNullOrEmpty(Fault);

    protected string? Description
    {
        get
        {
            string?[] all =
            [
                string.IsNullOrEmpty(Hint) ? null : $"{Name}-hint",
                string.IsNullOrEmpty(Fault) ? null : $"{Name}-error",
                _meanwhile is null ? null : $"{Name}-now",
            ];
            var ids = all.OfType<string>().ToList();

            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    protected static TagBuilder Tag(string name, string? cssClass = null, string? text = null)
    {
        var tag = new TagBuilder(name);

        if (cssClass is not null)
        {
            tag.AddCssClass(cssClass);
        }

        if (text is not null)
        {
            tag.InnerHtml.Append(text);
        }

        return tag;
    }

    protected void Begin(TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("field", HtmlEncoder.Default);

        if (HasFault)
        {
            output.AddClass("field--error", HtmlEncoder.Default);
        }
    }

    /// <summary>Tells the form of the field; what it is to show, which may be what was put aside.</summary>
    protected string? Note(string? value, IReadOnlyDictionary<string, string>? choices = null)
    {
        (var shown, _meanwhile) = FormFields.Note(ViewContext.HttpContext, Name, Label, value, choices);

        return shown;
    }

    protected void FillLabel(TagBuilder label)
    {
        label.InnerHtml.Append(Label);

        if (!string.IsNullOrEmpty(Need))
        {
            label.InnerHtml.Append(" ").AppendHtml(Tag("span", "field__need", Need));
        }
    }

    protected void AppendHintAndFault(TagBuilder body)
    {
        if (!string.IsNullOrEmpty(Hint))
        {
            var hint = Tag("p", "field__hint", Hint);
            hint.Attributes["id"] = $"{Name}-hint";
            body.InnerHtml.AppendHtml(hint);
        }

        if (!string.IsNullOrEmpty(Fault))
        {
            var fault = Tag("p", "field__error");
            fault.Attributes["id"] = $"{Name}-error";
            fault.InnerHtml.AppendHtml(Tag("span", "visually-hidden", "エラー：")).Append(Fault);
            body.InnerHtml.AppendHtml(fault);
        }

        AppendMeanwhile(body);
    }

    protected void Describe(TagBuilder control)
    {
        if (Description is { } description)
        {
            control.Attributes["aria-describedby"] = description;
        }

        if (HasFault)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    private void AppendMeanwhile(TagBuilder body)
    {
        if (_meanwhile is null)
        {
            return;
        }

        var note = Tag("div", "theirs");
        note.Attributes["id"] = $"{Name}-now";
        note.InnerHtml.AppendHtml(Tag("p", null, "この欄は、書きかけの後に保存し直されています。いま保存されている内容："));
        note.InnerHtml.AppendHtml(Tag("blockquote", null, _meanwhile.Length == 0 ? "（空欄）" : _meanwhile));
        body.InnerHtml.AppendHtml(note);
    }
}
