namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>A form could not be taken, and what was typed has been put aside for who sent it.</summary>
internal sealed record KeptAside;
