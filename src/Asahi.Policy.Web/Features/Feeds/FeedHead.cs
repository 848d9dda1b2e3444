namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>What a feed is called.</summary>
/// <param name="Key">What its permanent name is made from.</param>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">What it tells of.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Page">The page for people.</param>
public sealed record FeedHead(string Key, string Title, string Subtitle, string Address, string Page);
