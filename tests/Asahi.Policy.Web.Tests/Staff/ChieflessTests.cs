using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Where a section has no chief who can confirm, nobody is told to wait for one.</summary>
public sealed class ChieflessTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1/evaluation";
    private const string Nobody = "福祉課には課長の登録がありません。";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["SignIn:PerAccountAndMinute"] = "10000" } });

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "福祉課");
        await _staff.AddAsync("hokakacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "福祉課", "4-1-1");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("disabled")]
    [InlineData("invited")]
    public async Task It_is_said_to_everybody_whom_it_concerns(string chief)
    {
        if (chief != "none")
        {
            await _staff.AddAsync("kacho", Duty.SectionChief, "福祉課");
            await _staff.AskAsync(db => db.Users.Where(it => it.UserName == "kacho").ExecuteUpdateAsync(set => set
                .SetProperty(it => it.IsDisabled, chief == "disabled")
                .SetProperty(it => it.PasswordHash, it => chief == "invited" ? null : it.PasswordHash)));
        }

        using var officer = await _staff.SignInAsync("tantou");
        var open = await officer.OpenAsync(Item);
        Assert.Contains(Nobody, MainOf(open), StringComparison.Ordinal);
        Assert.Contains("総務課に確認を依頼する", MainOf(open), StringComparison.Ordinal);
        Assert.DoesNotContain("課長に確認を依頼する", MainOf(open), StringComparison.Ordinal);
        await SubmitAsync(officer);
        var after = MainOf(await officer.OpenAsync(Item));
        Assert.All(["保存し、総務課に確認を依頼しました", "総務課の確認を待っています", Nobody + "総務課が確認します。管理者に課長の登録を頼んでください"], words => Assert.Contains(words, after, StringComparison.Ordinal));
        Assert.DoesNotContain("課長の確認", after, StringComparison.Ordinal);

        using var affairs = await _staff.SignInAsync("soumu");
        Assert.Contains("福祉課（1件）", MainOf(await affairs.OpenAsync("/staff")), StringComparison.Ordinal);
        Assert.Contains("福祉課（1件）", MainOf(await affairs.OpenAsync(Year + "?stage=evaluation")), StringComparison.Ordinal);
        Assert.Contains(Nobody, MainOf(await affairs.OpenAsync(Item)), StringComparison.Ordinal);

        using var admin = await _staff.SignInAsync("kanri");
        var people = MainOf(await admin.OpenAsync("/staff/people"));
        Assert.Contains("課長の登録がない課があります。福祉課", people, StringComparison.Ordinal);
        Assert.DoesNotContain("防災課。", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_one_nothing_is_said()
    {
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課、福祉課");
        using var officer = await _staff.SignInAsync("tantou");
        await SubmitAsync(officer);
        var after = MainOf(await officer.OpenAsync(Item));
        Assert.Contains("保存し、課長に確認を依頼しました", after, StringComparison.Ordinal);
        Assert.Contains("課長の確認を待っています", after, StringComparison.Ordinal);

        foreach (var (login, page) in new[] { ("tantou", Item), ("soumu", "/staff"), ("soumu", Year + "?stage=evaluation"), ("kanri", "/staff/people") })
        {
            using var visitor = await _staff.SignInAsync(login);
            Assert.DoesNotContain("課長の登録がな", MainOf(await visitor.OpenAsync(page)), StringComparison.Ordinal);
            Assert.DoesNotContain("課長の登録がありません", MainOf(await visitor.OpenAsync(page)), StringComparison.Ordinal);
        }
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static async Task SubmitAsync(StaffVisitor officer)
    {
        using var sent = await officer.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static string MainOf(AngleSharp.Dom.IDocument page) => page.QuerySelector("main")!.TextContent;
}
