namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal with the real and the fictional ward, for tests that name the pages they ask for.</summary>
public sealed class BothWards : IAsyncDisposable
{
    public TestSite Site { get; } = new() { Settings = { ["Seeds:Sample"] = "true" } };

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class BothWardsCollection : ICollectionFixture<BothWards>
{
    public const string Name = "both wards";
}
