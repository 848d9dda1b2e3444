using System.Net;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

public sealed class DamagedHistoryTests : IDisposable
{
    private readonly TestSite _site = new();

    [Fact]
    public async Task A_damaged_former_edition_is_not_shown_and_takes_nothing_with_it()
    {
        using var visitor = _site.Visitor();
        await visitor.GetAsync("/");
        await SecondEdition.PublishAsync(_site.Services);
        _site.Tamper("UPDATE editions SET Content = x'7B7D' WHERE FiscalYear = 2022 AND Number = 1");

        Assert.Equal(HttpStatusCode.InternalServerError, (await visitor.GetAsync("/asahi/2022/history/1")).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await visitor.GetAsync("/asahi/2022/history/1-2")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022/history/2")).StatusCode);
        Assert.Contains("第1版から変わったところ（4か所）", await visitor.GetStringAsync("/asahi/2022/history"), StringComparison.Ordinal);
        Assert.Contains("asahi 2022 第1版", await (await visitor.GetAsync("/health/ready")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_counted_what_changed_the_history_says_so()
    {
        using var visitor = _site.Visitor();
        await visitor.GetAsync("/");
        await SecondEdition.PublishAsync(_site.Services);
        _site.Tamper("UPDATE edition_outlines SET Changes = NULL");

        Assert.Contains("内容を読み出せないため、第1版との違いは示せません", await visitor.GetStringAsync("/asahi/2022/history"), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
