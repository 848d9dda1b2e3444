using Asahi.Policy.Web.Site.Components.Differences;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>What changed in a text, word by word. Most screen readers pass over <c>del</c> and <c>ins</c> in
/// silence, so 削除 and 追加 stand there in words; long stretches that stayed the same are folded away.</summary>
[HtmlTargetElement("difference", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DifferenceTagHelper : TagHelper
{
    // Enough to see what a change stands in.
    private const int Context = 80;

    // A paragraph is read as it is; only pages of it are in the way.
    private const int Foldable = 400;

    private static readonly char[] _stops = ['。', '\n'];

    /// <summary>What both texts share and what only one of them has: compared before the page is drawn.</summary>
    public IReadOnlyList<TextSegment> Segments { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "edited measure");

        for (var at = 0; at < Segments.Count; at++)
        {
            Draw(output.Content, Segments[at], isFirst: at == 0, isLast: at == Segments.Count - 1);
        }
    }

    private static void Draw(TagHelperContent content, TextSegment segment, bool isFirst, bool isLast)
    {
        if (segment.Kind != TextSegmentKind.Same)
        {
            content.AppendHtml(segment.Kind == TextSegmentKind.Removed ? Edit("del", "削除", segment.Text) : Edit("ins", "追加", segment.Text));

            return;
        }

        if (segment.Text.Length < Foldable)
        {
            content.Append(segment.Text);

            return;
        }

        var (from, to) = (isFirst ? 0 : Head(segment.Text), isLast ? segment.Text.Length : Tail(segment.Text));
        content.Append(segment.Text[..from]);
        content.AppendHtml(Fold(segment.Text[from..to]));
        content.Append(segment.Text[to..]);
    }

    // At the end of a sentence, if there is one on this side of the middle.
    private static int Head(string text) =>
        text.IndexOfAny(_stops, Context) is var stop && stop >= 0 && stop < text.Length / 2 ? stop + 1 : Whole(text, Context);

    private static int Tail(string text) =>
        text.LastIndexOfAny(_stops, text.Length - Context) is var stop && stop > text.Length / 2
            ? stop + 1
            : Whole(text, text.Length - Context);

    // Never between the halves of a letter.
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static TagBuilder Edit(string tag, string word, string text)
    {
        var edit = new TagBuilder(tag);
        edit.InnerHtml.AppendHtml(Span("edited__word", word)).Append(text).AppendHtml(Span("visually-hidden", $"（{word}ここまで）"));

        return edit;
    }

    private static TagBuilder Fold(string text)
    {
        var (fold, summary) = (new TagBuilder("details"), new TagBuilder("summary"));
        summary.InnerHtml.Append(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"変わらない{text.Length:N0}文字"));
        fold.InnerHtml.AppendHtml(summary).AppendHtml(Span(null, text));

        return fold;
    }

    private static TagBuilder Span(string? style, string text)
    {
        var span = new TagBuilder("span");
        span.InnerHtml.Append(text);

        if (style is not null)
        {
            span.AddCssClass(style);
        }

        return span;
    }
}
