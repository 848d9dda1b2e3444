namespace Asahi.Policy.Web.Site.Security;

/// <summary>Open to those who still have to set up their second factor.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class BeforeEnrolmentAttribute : Attribute;
