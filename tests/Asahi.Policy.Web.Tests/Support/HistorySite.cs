namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal whose year 2022 has been published twice.</summary>
public sealed class HistorySite : IAsyncLifetime
{
    public TestSite Site { get; } = new();

    /// <summary>The workbook of the first edition, as it was given out while that was current.</summary>
    public byte[] FirstBook { get; private set; } = [];

    public IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var visitor = Site.Visitor();
        FirstBook = await visitor.GetByteArrayAsync("/asahi/2022/forms/5.xlsx");
        await SecondEdition.PublishAsync(Site.Services);
        Pages = await Crawler.WalkAsync(Site);
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
