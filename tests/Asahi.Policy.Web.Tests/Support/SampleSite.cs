namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal with the fictional ward beside the real one, and its pages as a visitor finds them.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public TestSite Site { get; } = new() { Settings = { ["Seeds:Sample"] = "true" } };

    public IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync() => Pages = await Crawler.WalkAsync(Site);

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}

/// <summary>Tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleSite>
{
    public const string Name = "sample";
}
