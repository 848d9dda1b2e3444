using System.Globalization;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The desk says how much waits for whom; the list behind each number has just as many items.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AssignAsync(2022, "防災課", "4-1-1", "4-1");
    }

    [Fact]
    public async Task Behind_each_number_of_the_desk_stand_as_many_items()
    {
        Assert.Equal(["差戻し 0件", "入力中 0件", "未入力 0件", "原資料のまま 2件", "自分の課の項目 2件"], await TodoAsync("tantou"));
        Assert.Equal(["確認待ち 0件", "自分の課の項目 2件"], await TodoAsync("kacho"));

        await WriteAsync("tantou", Item, "Submit");
        Assert.Equal(["差戻し 0件", "入力中 0件", "未入力 0件", "原資料のまま 1件", "自分の課の項目 2件"], await TodoAsync("tantou"));
        Assert.Equal(["確認待ち 1件", "自分の課の項目 2件"], await TodoAsync("kacho"));
        Assert.Equal(["4-1-1 確認待ち"], await UrgentAsync("kacho"));

        await WriteAsync("kacho", Item + "/review", "Return");
        Assert.Equal("差戻し 1件", (await TodoAsync("tantou"))[0]);
        Assert.Equal(["4-1-1 差戻し"], await UrgentAsync("tantou"));
        Assert.Equal(["確認待ち 0件", "差戻し 1件", "入力中 0件"], (await TodoAsync("soumu"))[..3]);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    // The numbers of 2022, each held against the list that it leads to.
    private async Task<List<string>> TodoAsync(string login)
    {
        using var visitor = await _staff.SignInAsync(login);
        var lists = (await visitor.OpenAsync("/staff")).QuerySelectorAll("section[aria-labelledby=year-2022] .todo").ToList();
        Assert.Equal(2, lists.Count); // self-evaluation and plan

        foreach (var link in lists.SelectMany(list => list.QuerySelectorAll("a")))
        {
            var listed = (await visitor.OpenAsync(link.GetAttribute("href")!)).QuerySelectorAll(".items li").Length;
            Assert.Equal(link.QuerySelector("b")!.TextContent, $"{listed.ToString(CultureInfo.InvariantCulture)}件");
        }

        return [.. lists[0].QuerySelectorAll("li").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    private async Task<List<string>> UrgentAsync(string login)
    {
        using var visitor = await _staff.SignInAsync(login);

        return [.. (await visitor.OpenAsync("/staff/asahi/2022")).QuerySelectorAll(".items li:has(.items__state--now)").Select(item => $"{item.QuerySelector(".items__code")!.TextContent} {item.QuerySelector(".items__state")!.TextContent}")];
    }

    private async Task WriteAsync(string login, string address, string step)
    {
        using var visitor = await _staff.SignInAsync(login);
        var typed = new Dictionary<string, string> { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["reason"] = "人数を書いてください", ["step"] = step };
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await visitor.PostAsync(Item, address, typed)).StatusCode);
    }
}
