using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Entry;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>One cell of a grid: a control named by its line and its column, what is wrong with it, and what somebody else has saved
/// meanwhile. What may only be read is text.</summary>
[HtmlTargetElement("grid-cell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GridCellTagHelper : TagHelper
{
    private const string Blank = "（未選択）";
    private const string NotSo = "（選んでいません）";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public GridPage Page { get; set; } = null!;

    public GridItem Item { get; set; } = null!;

    public GridLine Line { get; set; } = null!;

    public GridCell Cell { get; set; } = null!;

    /// <summary>The elements that name it: its line and its column.</summary>
    public string Heads { get; set; } = "";

    private EntryCell Form => Cell.Form;

    private bool IsChoice => Form.Kind is FieldKind.Choice or FieldKind.Switch;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Form.Kind switch
        {
            FieldKind.Number or FieldKind.Amount or FieldKind.Year => "grid__figures",
            FieldKind.Prose => "grid__text",
            _ => "grid__words",
        });

        if (!Cell.MayWrite)
        {
            output.Attributes.SetAttribute("data-read", "");
            output.Content.SetContent(Form.Words(Cell.Value));

            return;
        }

        var judged = Page.Judgement?.Find(Cell.Name);
        var isOpen = judged is { Fate: CellFate.Wrong or CellFate.Asked };
        var (value, meanwhile) = FormFields.Note(
            ViewContext.HttpContext,
            Cell.Name,
            LabelOf(Item, Line, Cell),
            isOpen ? judged!.Sent : Cell.Value,
            IsChoice ? Choices() : null);
        var message = judged?.Message ?? (judged is { Fate: CellFate.Asked } ? "ほかの人が先に変えました。どちらを使うかを選んでください" : null);
        output.Content.AppendHtml(Control(value ?? "", message is not null, meanwhile is not null));

        if (message is not null)
        {
            output.Content.AppendHtml(Note("grid__fault", $"{Cell.Name}-error", message));
        }

        if (meanwhile is not null)
        {
            var words = meanwhile.Length == 0 ? "（空欄）" : Form.Words(meanwhile);
            output.Content.AppendHtml(Note("grid__now", $"{Cell.Name}-now", $"書きかけの後に、保存し直されています。いま保存されている内容：{words}"));
        }

        if (judged is { Fate: CellFate.Asked })
        {
            output.Content.AppendHtml(Question());
        }
    }

    /// <summary>What the cell is called where it stands alone.</summary>
    public static string LabelOf(GridItem item, GridLine line, GridCell cell) =>
        line.Name is { } name ? $"{item.Name}「{name}」{cell.Column.Label}" : $"{item.Name} {cell.Column.Label}";

    private static TagBuilder Note(string cssClass, string id, string words)
    {
        var note = new TagBuilder("p");
        note.AddCssClass(cssClass);
        note.Attributes["id"] = id;
        note.InnerHtml.Append(words);

        return note;
    }

    private Dictionary<string, string> Choices() => Form.Options
        .Select(option => KeyValuePair.Create(option.Value, option.Words))
        .Prepend(KeyValuePair.Create("", Form.Kind == FieldKind.Switch ? NotSo : Blank))
        .ToDictionary();

    private TagBuilder Control(string value, bool isWrong, bool isLate)
    {
        var control = IsChoice ? Select(value) : Form.Kind is FieldKind.Prose or FieldKind.Lines ? Area(value) : Input(value);
        (control.Attributes["id"], control.Attributes["name"]) = (Cell.Name, Cell.Name);
        control.Attributes["aria-labelledby"] = Heads;
        control.Attributes["data-kind"] = Form.Kind.ToString();
        control.AddCssClass("cell");

        if (isWrong)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (isWrong || isLate)
        {
            control.Attributes["aria-describedby"] = isWrong ? $"{Cell.Name}-error" : $"{Cell.Name}-now";
        }

        return control;
    }

    private TagBuilder Input(string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["value"]) = ("text", value);

        if (Form.Kind is FieldKind.Number or FieldKind.Amount)
        {
            input.Attributes["inputmode"] = "decimal";
        }

        return input;
    }

    private TagBuilder Area(string value)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = "1";
        area.Attributes["data-most"] = Form.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture);
        area.InnerHtml.AppendHtml("\n").Append(value); // a browser drops the first line break

        return area;
    }

    // What is none of the answers was pasted: it stays to be seen until it is mended.
    private TagBuilder Select(string value)
    {
        var (select, choices) = (new TagBuilder("select"), Choices());
        choices.TryAdd(value, value);

        foreach (var (key, words) in choices)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = key;

            if (key == value)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(words);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private TagBuilder Question()
    {
        var now = Data.Drafts.ValueDigest.Of(Cell.Value);
        var by = Page.Changes.GetValueOrDefault(Cell.Name) is { Record: var record } change
            ? $"（{(record.ActorId == Page.Actor.Id ? "あなたが別の画面で" : $"{change.ActorName} さん")}、{JapanTime.Moment(record.At)}）"
            : "";
        var question = new TagBuilder("fieldset");
        question.AddCssClass("grid__theirs");
        var legend = new TagBuilder("legend");
        legend.InnerHtml.Append("どちらを使いますか");
        var quote = new TagBuilder("blockquote");
        quote.InnerHtml.Append(Cell.Value.Length == 0 ? "（空欄）" : Form.Words(Cell.Value));
        question.InnerHtml.AppendHtml(legend)
            .AppendHtml(Radio(GridInput.Mine, now, "あなたの入力（上の欄）"))
            .AppendHtml(Radio(GridInput.Theirs, now, $"保存されている内容{by}"))
            .AppendHtml(quote);

        return question;
    }

    private TagBuilder Radio(string side, string now, string words)
    {
        var (choice, label) = (new TagBuilder("div"), new TagBuilder("label"));
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        var id = $"{GridInput.Use}{Cell.Name}-{side}";
        choice.AddCssClass("choice");
        (input.Attributes["type"], input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) =
            ("radio", id, GridInput.Use + Cell.Name, $"{side} {now}");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(words);
        choice.InnerHtml.AppendHtml(input).AppendHtml(label);

        return choice;
    }
}
