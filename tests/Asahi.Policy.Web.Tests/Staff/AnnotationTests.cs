using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Asahi.Policy.Web.Tests.Staff.PublicationOffice;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What the ward says of a change stands beside it, for everybody and from then on; the change itself stays.</summary>
public sealed class AnnotationTests : IAsyncLifetime
{
    private const string Changes = Year + "/changes";
    private const string Place = Changes + "?edition=2&place=o4-1-1";
    private const string Difference = "/asahi/2022/history/1-2";
    private const string Words = "ひまわり会館の工事で、会場を移したためです";

    private readonly PublicationOffice _office = new(new StaffSite());

    public async ValueTask InitializeAsync()
    {
        await _office.OpenAsync();
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を体育館でした"));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.ApproveAsync());
    }

    [Fact]
    public async Task It_stands_at_the_place_and_in_the_ledger_and_not_before_its_time()
    {
        using var visitor = _office.Staff.Visitor();
        Assert.DoesNotContain("区の説明", (await visitor.OpenAsync(Difference)).Body!.TextContent, StringComparison.Ordinal);
        var before = _office.Staff.Site.Clock.GetUtcNow();
        _office.Staff.Site.Clock.Advance(TimeSpan.FromMinutes(1));

        var list = await _office.Affairs.OpenAsync(Changes);
        var way = list.QuerySelectorAll("main a").First(it => it.TextContent.Contains("4-1-1", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("訓練を体育館でした", (await _office.Affairs.OpenAsync(way)).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync(ExplainAsync());

        var place = (await visitor.OpenAsync(Difference)).QuerySelectorAll(".place").Single(it => it.TextContent.Contains(Words, StringComparison.Ordinal));
        Assert.Contains("4-1-1", place.TextContent, StringComparison.Ordinal);
        Assert.Contains("訓練を体育館でした", place.TextContent, StringComparison.Ordinal);
        Assert.Contains("変更の説明：第2版 具体的取組4-1-1", (await visitor.OpenAsync("/asahi/2022/history")).QuerySelector("[aria-labelledby=ledger]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await visitor.OpenAsync(At(before))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Words, (await visitor.OpenAsync(At(_office.Staff.Site.Clock.GetUtcNow()))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await _office.Staff.AskAsync(db => Data.Publishing.LedgerCheck.FindAsync(db, default)));

        // A second one stands below the first; none can be changed.
        await DoneAsync(ExplainAsync("会場は、次の年度に元へ戻します"));
        Assert.Equal(2, (await visitor.OpenAsync(Difference)).QuerySelectorAll(".annotation").Length);
    }

    [Fact]
    public async Task What_waits_for_approval_is_not_out_of_date_by_it()
    {
        await DoneAsync(_office.WriteAsync("2-1-1", "あさがおを植えた"));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(ExplainAsync());
        await DoneAsync(_office.ApproveAsync());

        Assert.Contains("あさがお", await _office.PublicAsync("2-1-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_hidden_with_its_item()
    {
        using var visitor = _office.Staff.Visitor();
        await DoneAsync(ExplainAsync());
        await DoneAsync(_office.Affairs.PostAsync($"{Year}/withdrawals?part=item%2Fo4-1-1", $"{Year}/withdrawals", new() { ["reason"] = "確かめる" }));

        Assert.DoesNotContain(Words, (await visitor.OpenAsync(Difference)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await visitor.OpenAsync("/asahi/2022/history")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, await visitor.Client.GetStringAsync("/data/ledger.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "説明を入力してください")]
    [InlineData("前の\u202E文字", "文字の向きを変える記号")]
    public async Task What_cannot_be_said_is_refused_and_nothing_is_public(string text, string words)
    {
        Assert.Contains(words, await RefusedAsync(ExplainAsync(text)), StringComparison.Ordinal);
        Assert.False(await _office.Staff.AskAsync(db => db.Ledger.AnyAsync(it => it.Act == LedgerAct.Annotated)));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static string At(DateTimeOffset moment) => $"{Difference}?at={Uri.EscapeDataString($"{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}")}";

    private Task<HttpResponseMessage> ExplainAsync(string text = Words) =>
        _office.Affairs.PostAsync(Place, Changes, new() { ["text"] = text });
}
