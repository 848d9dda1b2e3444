namespace Asahi.Policy.Web.Tests.Support;

/// <summary>One portal for all tests that only read, and its pages as a visitor finds them by following links.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    public TestSite Site { get; } = new();

    public IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync() => Pages = await Crawler.WalkAsync(Site);

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}

/// <summary>Tests that share the site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SharedSite>
{
    public const string Name = "site";
}
