using Microsoft.AspNetCore.Mvc.Rendering;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>The way from a word to its explanation: once on each page, where the word first stands.</summary>
internal static class TermLink
{
    private const string Class = "term";

    /// <summary>The link, or null when this page has it already.</summary>
    public static TagBuilder? First(ViewContext view, Term term)
    {
        if (!view.HttpContext.Items.TryAdd((typeof(TermLink), term.Key), true))
        {
            return null;
        }

        var link = new TagBuilder("a");
        link.AddCssClass(Class);
        link.Attributes["href"] = SiteMap.ToTerm(term.Key);

        return link;
    }
}
