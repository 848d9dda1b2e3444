namespace Asahi.Policy.Web.Features.Crawlers;

/// <summary>A page that search engines may find.</summary>
/// <param name="Changed">When its text was published. Null: it is no page of a record.</param>
public sealed record ListedPage(string Address, DateTime? Changed);
