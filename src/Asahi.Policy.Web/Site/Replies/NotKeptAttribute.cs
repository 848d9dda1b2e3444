namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Behind a door whose replies are kept, one that is not: a file that is
/// given out from where it lies, or an answer to what one person asked.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotKeptAttribute : Attribute;
