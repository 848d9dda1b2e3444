using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Features.Glossary;

/// <summary>All words, in the rows of the kana table.</summary>
public sealed record GlossaryPage(PageFrame Frame, IReadOnlyList<GlossaryRow> Rows) : IFramedPage
{
    public static GlossaryPage Whole { get; } = new(
        PageFrame.OfSite("用語集"),
        [.. Terms.All.GroupBy(term => term.Row).Select((row, at) => new GlossaryRow($"row-{at + 1}", row.Key, [.. row]))]);
}

/// <summary>The words of one row: あ行, か行, …</summary>
public sealed record GlossaryRow(string Id, string Name, IReadOnlyList<Term> Terms);
