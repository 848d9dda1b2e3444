using Asahi.Policy.Browser.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>How it went is read on a phone before anybody scrolls.</summary>
public sealed class FirstScreenTests(BrowserSite site)
{
    private const int Phone = 844;

    [Theory]
    [InlineData("/mihon/2022/2-2")]
    [InlineData("/mihon/2022/4-1-1")]
    [InlineData("/mihon/2020/1-1")]
    public async Task The_verdict_of_an_item_stands_on_the_first_screen(string address)
    {
        var page = await site.OpenAsync(address, 390);
        var bottom = await page.EvaluateAsync<double>("document.querySelector('[aria-labelledby=evaluation] dd > :first-child').getBoundingClientRect().bottom");
        await page.Context.CloseAsync();

        Assert.InRange(bottom, 1, Phone);
    }
}
