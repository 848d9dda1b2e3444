namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>One edition as the feed tells of it. It never changes, as the edition does not.</summary>
/// <param name="Key">What the permanent name is made from.</param>
/// <param name="Address">The page of the edition, below the site's address.</param>
public sealed record FeedEntry(string Key, string Title, string Summary, string Kind, string Address, DateTime MadeAt);
