using System.Text.Json;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal with an address of its own, the real ward beside the fictional one, and a year that has been published twice.</summary>
public sealed class OpenSite : IAsyncLifetime
{
    public const string Root = "https://unei.example.jp";

    public TestSite Site { get; } = new() { Settings = { ["Seeds:Sample"] = "true", ["Site:BaseAddress"] = Root } };

    public HttpClient Visitor { get; private set; } = null!;

    public static IReadOnlyList<(string Ward, int Year)> Years { get; } = [("asahi", 2022), ("asahi", 2021), .. new[] { 2027, 2026, 2025, 2024, 2023, 2022 }.Select(year => ("mihon", year)), ("mihon", 2021), ("mihon", 2020)];

    /// <summary>An address as it stands in a file, asked of the portal.</summary>
    public static string Within(string address) =>
        address.StartsWith(Root + "/", StringComparison.Ordinal) ? address[Root.Length..] : throw new FormatException($"{address} does not begin with the address of the site.");

    public async ValueTask InitializeAsync()
    {
        Visitor = Site.Visitor();
        await Visitor.GetAsync("/");
        await SecondEdition.PublishAsync(Site.Services);
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await Site.DisposeAsync();
    }

    public async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await BytesAsync(address)).RootElement;

    public async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await Visitor.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");

        return await answer.Content.ReadAsByteArrayAsync();
    }
}

/// <summary>Tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class OpenCollection : ICollectionFixture<OpenSite>
{
    public const string Name = "open data";
}
