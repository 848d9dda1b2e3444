using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What is public, or what was before anybody began, stands here again: nothing else goes with it, and nothing is stuck.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        (_officer, _affairs) = (await _staff.SignInAsync("tantou"), await _staff.SignInAsync("soumu"));
    }

    [Fact]
    public async Task A_review_begun_by_mistake_is_as_if_nobody_had_begun()
    {
        await DoAsync(_affairs, Year + "/stages", Year + "/stages", new() { ["has"] = "midterm" });
        await DoAsync(_officer, Item + "/midterm", Item + "/midterm", new() { ["challenge"] = "まちがえて書いた", ["step"] = "Save" });
        Assert.Contains("中間振り返り　", await LeftAsync(), StringComparison.Ordinal);

        var question = await _officer.OpenAsync(Item + "/midterm/restore");
        Assert.Equal("書き始める前に戻す", question.QuerySelector("h1")!.TextContent);
        Assert.Contains("まちがえて書いた", question.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await DoAsync(_officer, Item + "/midterm/restore", Item + "/midterm/restore", []);

        var page = await _officer.OpenAsync(Item + "/midterm");
        Assert.Contains("いまは「未入力」", page.QuerySelector("#nav-step")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a[href$=restore]"));
        Assert.DoesNotContain("中間振り返り", await LeftAsync(), StringComparison.Ordinal);
        Assert.Contains("まちがえて書いた", (await _officer.OpenAsync(Item + "/midterm/log")).Body!.TextContent, StringComparison.Ordinal);
    }

    // They have screens of their own, and somebody else decides about them.
    [Fact]
    public async Task The_year_as_a_whole_keeps_its_stages_and_what_is_said_in_plain_words()
    {
        await DoAsync(_affairs, Year + "/easy", Year + "/easy", new() { ["text"] = "やさしい説明" });
        await DoAsync(_affairs, Year + "/stages", Year + "/stages", new() { ["has"] = "midterm" });
        await DoAsync(_affairs, Year + "/policy/plan", Year + "/policy/plan", new() { ["goal"] = "あたらしい目標", ["step"] = "Save" });
        await DoAsync(_affairs, Year + "/policy/plan/restore", Year + "/policy/plan/restore", []);
        var policy = await _staff.PolicyAsync(2022);

        Assert.NotEqual("あたらしい目標", policy.Statement.Goal);
        Assert.Equal("やさしい説明", policy.Statement.Easy?.Text);
        Assert.Contains(Domain.Eras.FormStage.Midterm, policy.Statement.Stages!);
    }

    [Fact]
    public async Task What_was_typed_back_by_hand_can_be_put_back_too()
    {
        var before = (await _officer.OpenAsync(Item + "/evaluation")).QuerySelector("#results")!.TextContent.Trim();
        await DoAsync(_officer, Item + "/evaluation", Item + "/evaluation", new() { ["results"] = "訓練を行った", ["step"] = "Save" });
        await DoAsync(_officer, Item + "/evaluation", Item + "/evaluation", new() { ["results"] = before, ["step"] = "Save" });
        Assert.NotEmpty((await _officer.OpenAsync(Item + "/evaluation")).QuerySelectorAll("a[href$=restore]"));
        await DoAsync(_officer, Item + "/evaluation/restore", Item + "/evaluation/restore", []);

        Assert.Contains("いまは「原資料のまま」", (await _officer.OpenAsync(Item + "/evaluation")).QuerySelector("#nav-step")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    // What is not confirmed yet, and stays out of an edition.
    private async Task<string> LeftAsync() => (await _affairs.OpenAsync(Year + "/publication")).QuerySelector("[aria-labelledby=scope-title]")?.TextContent ?? "";

    private static async Task DoAsync(StaffVisitor visitor, string page, string address, Dictionary<string, string> typed)
    {
        using var answer = await visitor.PostAsync(page, address, typed);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }
}
