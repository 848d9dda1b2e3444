using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The head of the box of faults says what happened, and where somebody was quicker, who did what.</summary>
public sealed class FaultBoxTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1/evaluation";
    private const string Publication = Year + "/publication";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;
    private StaffVisitor _mayor = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("soumu2", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        _affairs = await _staff.SignInAsync("soumu");
        _mayor = await _staff.SignInAsync("kucho");
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Item, Item, new() { ["results"] = "行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" })).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_headed_as_before()
    {
        var box = await BoxAsync(await _affairs.PostAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation" }));

        Assert.Equal("入力内容に問題があります", box.QuerySelector("h2")!.TextContent);
        Assert.Null(box.QuerySelector("p"));
    }

    [Fact]
    public async Task What_was_recalled_under_the_finger_is_said_with_the_name()
    {
        await RequestAsync();
        var open = await _mayor.OpenAsync(Publication);
        await _affairs.PostAsync(Publication, Publication + "/recall", []);
        var box = await BoxAsync(await _mayor.SendAsync(open, Publication + "/approval", []));

        Assert.Equal("開いた後に変わったため、保存していません", box.QuerySelector("h2")!.TextContent);
        Assert.EndsWith("に、職員soumu さんが「公開の準備の取下げ」をしました。", box.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_said_with_the_name()
    {
        using var second = await _staff.SignInAsync("soumu2");
        var open = await _affairs.OpenAsync(Publication);
        await second.PostAsync(Item, Item, new() { ["challenge"] = "別の課題", ["step"] = "Confirm" });
        var box = await BoxAsync(await _affairs.SendAsync(open, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" }));

        Assert.Equal("開いた後に変わったため、保存していません", box.QuerySelector("h2")!.TextContent);
        Assert.Contains("職員soumu2 さんが「保存と確認済み」をしました", box.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pinned_is_said_with_whoever_asked_for_it()
    {
        using var second = await _staff.SignInAsync("soumu2");
        var easy = await second.OpenAsync(Year + "/easy");
        var item = await second.OpenAsync(Year + "/lineage/4-1-1");
        await RequestAsync();
        await _staff.PinEverythingAsync();

        foreach (var answer in new[]
        {
            await second.SendAsync(easy, Year + "/easy", new() { ["text"] = "説明" }),
            await second.SendAsync(item, Year + "/lineage/4-1-1", new() { ["kind"] = "New" }),
        })
        {
            var box = await BoxAsync(answer);
            Assert.Equal("公開を待っているため、保存していません", box.QuerySelector("h2")!.TextContent);
            Assert.Contains("職員soumu さんが「公開の承認の依頼」をしました", box.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_top_of_the_page_leads_to_the_decision()
    {
        using var before = await _affairs.OpenAsync(Publication);
        Assert.NotNull(before.GetElementById(Target(before, "区長に承認を依頼する")));
        await RequestAsync();
        using var mayor = await _mayor.OpenAsync(Publication);
        using var affairs = await _affairs.OpenAsync(Publication);

        Assert.Equal("承認する", mayor.GetElementById(Target(mayor, "承認する・差し戻す"))?.TextContent);
        Assert.Equal("取り下げる", affairs.GetElementById(Target(affairs, "取り下げる"))?.TextContent);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static string Target(IDocument page, string words) =>
        page.QuerySelectorAll(".title .links a").Single(link => link.TextContent == words).GetAttribute("href")![1..];

    private static async Task<IElement> BoxAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return (await TestSite.ParseAsync(answer)).QuerySelector(".errors")!;
        }
    }

    private async Task RequestAsync() => Assert.Equal(
        HttpStatusCode.Redirect,
        (await _affairs.PostAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" })).StatusCode);
}
