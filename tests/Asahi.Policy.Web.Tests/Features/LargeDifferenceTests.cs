using Asahi.Policy.Web.Site.Components;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>A year that was written anew: what changed is a list with both sides, and each place opens when it is asked for.</summary>
public sealed class LargeDifferenceTests : IAsyncLifetime
{
    private readonly TestSite _site = new();

    public async ValueTask InitializeAsync()
    {
        await SecondEdition.PublishAsync(_site.Services);
        await SecondEdition.PublishAsync(_site.Services, policy => Rewritten.Of(policy, seed => Rewritten.Sentences(seed), 1));
    }

    [Fact]
    public async Task Many_changes_are_a_list_and_the_places_are_folded()
    {
        var main = (await _site.GetAsync("/asahi/2022/history/2-3")).QuerySelector("main")!;
        var places = main.QuerySelectorAll(".place");
        var listed = main.QuerySelectorAll(".rewritten li");

        Assert.True(main.QuerySelectorAll("[id^=change-]").Length > ChangesPart.Many);
        Assert.NotEmpty(listed);
        Assert.All(listed, it => Assert.Matches("→|を加えた|を除いた", it.TextContent));
        Assert.All(places, it => Assert.Equal(("DETAILS", false), (it.NodeName, it.HasAttribute("open"))));
        Assert.All(listed, it => Assert.NotNull(main.QuerySelector(it.QuerySelector("a")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Few_changes_stand_there_at_once()
    {
        var main = (await _site.GetAsync("/asahi/2022/history/1-2")).QuerySelector("main")!;

        Assert.Equal(0, main.QuerySelectorAll("details.place").Length);
        Assert.NotEmpty(main.QuerySelectorAll("div.place"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
