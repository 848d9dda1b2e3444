using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Replies;

namespace Asahi.Policy.Web.Site.Past;

/// <summary>The moment that this request shows in place of the present.</summary>
/// <param name="Past">What was public then.</param>
/// <param name="Span">Of the year that the page is about: what was public, from when to when.</param>
/// <param name="Year">The public address of that year.</param>
/// <param name="Page">The page that was asked for.</param>
internal sealed record ShownPast(PastRecord Past, LedgerSpan Span, string Year, PathString Page)
{
    /// <summary>How links within the year carry it on.</summary>
    public string Question { get; } = $"{AskedState.Field}={AskedMoment.Text(Past.Since)}";
}
