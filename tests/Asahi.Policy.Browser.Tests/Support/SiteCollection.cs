namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>One portal and one browser for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<BrowserSite>
{
    public const string Name = "site";
}
