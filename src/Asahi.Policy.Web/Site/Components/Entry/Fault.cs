namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>What is wrong with a field, and how to mend it; the summary at the top links to the field.</summary>
public sealed record Fault(string Field, string Message);
