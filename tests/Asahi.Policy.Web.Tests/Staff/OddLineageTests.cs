using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What is odd in a link is said in plain words and asked; what waits for approval keeps its sections.</summary>
public sealed class OddLineageTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Lineage = Year + "/lineage";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task An_issue_that_ends_while_what_is_below_it_goes_on_is_asked()
    {
        // The issue has another one after it, so that nothing follows it by the proposals; its strategy goes on.
        await JoinAsync("3-2", "Renamed", "3-2");
        await EndIssueAsync();

        async Task EndIssueAsync()
        {
            var address = $"{Lineage}/3/ended";
            var page = await _affairs.OpenAsync(Lineage);
            var fields = StaffVisitor.Fields(page, Lineage);
            fields.Remove("confirm");
            fields["ended"] = "true";
            using var asked = await _affairs.Client.PostAsync(address, new FormUrlEncodedContent(fields));
            var question = await TestSite.ParseAsync(asked);
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            Assert.Contains("下の項目 3-2 は、この年度の 3-2 に続いています（改称。確認済み）", question.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(await LinksAsync(), link => link.Contains("終了", StringComparison.Ordinal));

            using var done = await _affairs.SendAsync(question, address, []);
            Assert.Equal(Lineage, done.Headers.Location?.OriginalString);
            Assert.Contains(await LinksAsync(), link => link.Contains("終了", StringComparison.Ordinal));
        }

        // And what would lift it says so, too.
        using var lifting = await JoinAsync("3", "Continued", "3");
        var lift = await TestSite.ParseAsync(lifting);
        Assert.Equal(HttpStatusCode.OK, lifting.StatusCode);
        Assert.Contains("3 の「終了」が取り消されます", lift.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await LinksAsync(), link => link.Contains("終了", StringComparison.Ordinal));
        using var lifted = await _affairs.SendAsync(lift, Lineage + "/3", []);
        Assert.Equal(HttpStatusCode.Redirect, lifted.StatusCode);
        Assert.DoesNotContain(await LinksAsync(), link => link.Contains("終了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_for_approval_keeps_its_sections()
    {
        const string Item = Year + "/4-1-1/evaluation";
        const string Sections = Year + "/sections";
        using var written = await _affairs.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" });
        var open = await _affairs.OpenAsync(Sections);
        using var asked = await _affairs.PostAsync(Year + "/publication", Year + "/publication", new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価を加えた" });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        await _staff.PinEverythingAsync();

        using var refused = await _affairs.SendAsync(open, Sections, new() { ["section[o4-1-1]"] = "1" });
        var page = await TestSite.ParseAsync(refused);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("公開を待つ版に入っているため、変えられません", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await _staff.AskAsync(db => new Data.Drafts.DraftItems(db).FindAsync("asahi", 2022, Domain.Items.ItemPlace.Parse("4-1-1"), Domain.Eras.FormStage.Plan)))!.Item.SectionId);
        var locked = await _affairs.OpenAsync(Sections);
        Assert.Empty(locked.QuerySelectorAll("main select"));
        Assert.Contains("いまは変えられません", locked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _affairs.Dispose();

        return _staff.DisposeAsync();
    }

    private Task<HttpResponseMessage> JoinAsync(string item, string kind, string former) =>
        _affairs.PostAsync($"{Lineage}/{item}", $"{Lineage}/{item}", new() { ["kind"] = kind, ["former"] = former });

    private async Task<IReadOnlyList<string>> LinksAsync() => [.. (await _staff.PolicyAsync(2022)).Statement.Lineage.Select(link => link.Sentence)];
}
