namespace Asahi.Policy.Web.Site;

/// <summary>One step of the breadcrumb; the last has no address.</summary>
public sealed record Breadcrumb(string? Code, string Text, string? Address);
