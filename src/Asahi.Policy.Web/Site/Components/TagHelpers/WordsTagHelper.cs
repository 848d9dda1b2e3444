using Asahi.Policy.Web.Site.Components.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.TagHelpers;

/// <summary>A label, in which the words of the glossary become links where they first stand
/// on the page. Not for texts of the record: those are as they were written.</summary>
[HtmlTargetElement("words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordsTagHelper : TagHelper
{
    public string? Text { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;

        for (var rest = Text ?? ""; rest.Length > 0;)
        {
            var (spelling, term) = Terms.StartOf(rest);
            rest = rest[spelling.Length..];

            if (term is not null && TermLink.First(View!, term) is { } link)
            {
                link.InnerHtml.Append(spelling);
                output.Content.AppendHtml(link);
            }
            else
            {
                output.Content.Append(spelling);
            }
        }
    }
}
