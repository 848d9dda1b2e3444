using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What was done is said once, on the page that follows, to whoever did it.</summary>
public sealed class DoneNoticeTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1/evaluation";
    private const string Other = Year + "/4-1/evaluation";
    private const string Cookie = "__Host-asahi-done=";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("aikata", Duty.Officer, "防災課");
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AssignAsync(2022, "防災課", "4-1-1", "4-1");
        _officer = await _staff.SignInAsync("tantou");
    }

    [Theory]
    [InlineData(Item + "?done=Confirm")]
    [InlineData(Item + "?done=Save")]
    [InlineData("/staff/account?done=password")]
    public async Task No_address_claims_what_did_not_happen(string address) =>
        Assert.Null(Said(await _officer.OpenAsync(address)));

    [Theory]
    [InlineData(Year + "/easy?done=true")]
    [InlineData(Year + "/sections?done=true")]
    [InlineData(Year + "/lineage?done=true")]
    [InlineData(Year + "/publication?done=published")]
    public async Task No_address_of_general_affairs_does(string address)
    {
        using var affairs = await _staff.SignInAsync("soumu");
        using var page = await affairs.OpenAsync(address);

        Assert.DoesNotContain(page.QuerySelectorAll(".done"), done => done.GetAttribute("role") == "status");
    }

    [Fact]
    public async Task It_is_said_once_and_not_when_the_page_is_loaded_again()
    {
        await SaveAsync(_officer, Item);

        Assert.Equal("保存しました", Said(await _officer.OpenAsync(Item)));
        Assert.Null(Said(await _officer.OpenAsync(Item)));
    }

    [Fact]
    public async Task It_waits_for_its_own_page_and_no_longer_than_a_minute()
    {
        await SaveAsync(_officer, Item);

        Assert.Null(Said(await _officer.OpenAsync(Other)));
        Assert.Equal("保存しました", Said(await _officer.OpenAsync(Item)));
        await SaveAsync(_officer, Other);
        _staff.Site.Clock.AdvanceMinutes(1);
        Assert.Null(Said(await _officer.OpenAsync(Other)));
    }

    [Fact]
    public async Task It_is_for_nobody_else_and_cannot_be_made_up()
    {
        var left = await SaveAsync(_officer, Item);
        Assert.Contains("max-age=60", left, StringComparison.Ordinal);
        Assert.DoesNotContain("保存", Uri.UnescapeDataString(left), StringComparison.Ordinal);
        using var other = await _staff.SignInAsync("aikata");

        foreach (var cookie in new[] { left.Split(';')[0], Cookie + "AAAA", Cookie + Uri.EscapeDataString("{\"Words\":\"公開しました\"}") })
        {
            using var answer = await _staff.ReplayAsync(Item, $"{other.Cookie}; {cookie}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Null(Said(await TestSite.ParseAsync(answer)));
        }

        using var own = await _staff.ReplayAsync(Item, $"{_officer.Cookie}; {left.Split(';')[0]}");
        Assert.Equal("保存しました", Said(await TestSite.ParseAsync(own)));
    }

    [Fact]
    public async Task Every_feature_says_it()
    {
        using var affairs = await _staff.SignInAsync("soumu");
        using var admin = await _staff.SignInAsync("kanri");

        await affairs.PostAsync(Year + "/easy", Year + "/easy", new() { ["text"] = "説明" });
        Assert.Contains("説明を保存しました", Said(await affairs.OpenAsync(Year + "/easy")), StringComparison.Ordinal);
        await affairs.PostAsync(Year + "/easy", Year + "/easy", new() { ["text"] = "" });
        Assert.Equal("説明を取り除きました", Said(await affairs.OpenAsync(Year + "/easy")));
        await affairs.PostAsync(Year + "/sections", Year + "/sections", []);
        Assert.Equal("所管の課を保存しました", Said(await affairs.OpenAsync(Year + "/sections")));
        var lineage = await affairs.OpenAsync(Year + "/lineage");
        await affairs.SendAsync(lineage, Year + "/lineage", new() { ["confirm"] = lineage.QuerySelector("input[name=confirm]")!.GetAttribute("value")! });
        Assert.Equal("年度のつながりを保存しました", Said(await affairs.OpenAsync(Year + "/lineage")));
        await admin.PostAsync("/staff/sections", "/staff/sections", new() { ["name"] = "新しい課" });
        Assert.Equal("課を保存しました", Said(await admin.OpenAsync("/staff/sections")));
        using var added = await admin.PostAsync("/staff/people/new", "/staff/people/new", new() { ["login"] = "shinjin", ["name"] = "新人", ["duty"] = "GeneralAffairs" });
        Assert.StartsWith("職員を加えました", Said(await admin.OpenAsync(added.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        await _officer.PostAsync("/staff/account/password", "/staff/account/password", new() { ["current"] = StaffSite.Password, ["password"] = "あたらしい十二文字より長い言葉" });
        Assert.StartsWith("パスワードを変えました", Said(await _officer.OpenAsync("/staff/account")), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static string? Said(IDocument page) => page.QuerySelector(".done[role=status]")?.TextContent;

    private static async Task<string> SaveAsync(StaffVisitor visitor, string item)
    {
        using var saved = await visitor.PostAsync(item, item, new() { ["challenge"] = $"課題{Guid.NewGuid()}", ["step"] = "Save" });
        Assert.Equal(item, saved.Headers.Location?.OriginalString);

        return saved.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(Cookie, StringComparison.Ordinal));
    }
}
