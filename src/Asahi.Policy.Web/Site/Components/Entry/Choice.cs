namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>One of several answers.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);
