using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The program proposes, general affairs says, the mayor approves, and only then the public reads it.</summary>
public sealed class LineageTests : IAsyncLifetime
{
    private const string Lineage = "/staff/asahi/2022/lineage";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task Nothing_is_confirmed_by_itself()
    {
        var page = await _affairs.OpenAsync(Lineage);

        Assert.Contains("自動の候補。確認されていません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("input[type=checkbox]"), box => Assert.False(box.HasAttribute("checked")));
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task A_proposal_that_was_chosen_is_confirmed_and_noted()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Lineage, Lineage, new() { ["confirm"] = "3-2=Renamed:3-2" })).StatusCode);

        Assert.Equal(["3-2 改称（令和3年度の 3-2 から）"], await LinksAsync());
        Assert.Equal(1, await _staff.AskAsync(db => db.Changes.CountAsync(record => record.Action == ChangeAction.LineageConfirmed)));
        Assert.DoesNotContain("confirm-3-2\"", (await _affairs.OpenAsync(Lineage)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_proposed_is_not_confirmed()
    {
        using var refused = await _affairs.PostAsync(Lineage, Lineage, new() { ["confirm"] = "3-2=Renamed:1-1" });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task To_choose_nothing_is_told_in_words()
    {
        using var refused = await _affairs.PostAsync(Lineage, Lineage, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("確定する候補を選んでください", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New", "", "3-2 新規（令和3年度にはない）")]
    [InlineData("Renamed", "3-1", "3-2 改称（令和3年度の 3-1 から）")]
    [InlineData("Split", "3-1", "3-2 分割（令和3年度の 3-1 から）")]
    public async Task Staff_may_say_otherwise_than_the_program(string kind, string former, string sentence)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await JoinAsync("3-2", kind, former)).StatusCode);
        Assert.Equal([sentence], await LinksAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await JoinAsync("3-2", "undecided", "")).StatusCode);
        Assert.Empty(await LinksAsync());
    }

    [Theory]
    [InlineData("Merged", "3-1", "二つ以上選んでください")]
    [InlineData("Continued", "", "一つだけ選んでください")]
    [InlineData("Continued", "9-9", "前の年度に 9-9 はありません")]
    [InlineData("Ended", "3-1", "つながりを選んでください")]
    [InlineData("<script>", "3-1", "つながりを選んでください")]
    public async Task What_cannot_be_is_refused_and_stays_as_it_was_chosen(string kind, string former, string message)
    {
        using var refused = await JoinAsync("3-2", kind, former);
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(message, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(former is "3-1", page.QuerySelector("#former-3-1")!.HasAttribute("checked"));
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task What_has_ended_is_confirmed_and_can_be_taken_back()
    {
        var gone = (await _affairs.OpenAsync(Lineage)).QuerySelector("form[action$='/ended']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Lineage, gone, [])).StatusCode);
        Assert.Contains("終了", Assert.Single(await LinksAsync()), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Lineage, gone, [])).StatusCode);
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_overwrites_nothing()
    {
        var open = await _affairs.OpenAsync(Lineage + "/3-2");
        await JoinAsync("3-2", "New", "");
        using var second = await _affairs.SendAsync(open, Lineage + "/3-2", new() { ["kind"] = "Renamed", ["former"] = "3-1" });

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(["3-2 新規（令和3年度にはない）"], await LinksAsync());
    }

    [Fact]
    public async Task Against_another_edition_of_the_former_year_nothing_is_confirmed()
    {
        using var refused = await _affairs.PostAsync(Lineage, Lineage, new() { ["confirm"] = "3-2=Renamed:3-2", ["against"] = new string('0', 64) });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task The_public_reads_it_with_the_next_edition_and_not_before()
    {
        await JoinAsync("3-2", "Renamed", "3-2");
        using var visitor = _staff.Visitor();
        Assert.DoesNotContain("改称（令和3年度の 3-2 から）", await TextAsync(visitor, "/asahi/2022/history/1"), StringComparison.Ordinal);
        Assert.Contains("自動の候補。確認されていません", RowOf(await visitor.OpenAsync("/asahi/compare/2021/2022"), "3-2"), StringComparison.Ordinal);

        await _staff.AddAsync("kucho", Duty.Mayor);
        using var mayor = await _staff.SignInAsync("kucho");
        const string Publication = "/staff/asahi/2022/publication";
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Publication, Publication, new() { ["kind"] = "Revised", ["note"] = "前の年度とのつながりを確かめた" })).StatusCode);
        using (var locked = await JoinAsync("3-1", "New", ""))
        {
            Assert.Equal(HttpStatusCode.Conflict, locked.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await mayor.PostAsync(Publication, Publication + "/approval", new() { ["number"] = "", ["date"] = "", ["confirmed"] = "true" })).StatusCode);

        Assert.Contains("改称（令和3年度の 3-2 から）", await TextAsync(visitor, "/asahi/2022/history/1-2"), StringComparison.Ordinal);
        Assert.DoesNotContain("候補", RowOf(await visitor.OpenAsync("/asahi/compare/2021/2022"), "3-2"), StringComparison.Ordinal);
        Assert.DoesNotContain("候補", (await visitor.OpenAsync("/asahi/2022/3-2")).QuerySelector("[aria-labelledby=years]")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private static async Task<string> TextAsync(StaffVisitor visitor, string address) => (await visitor.OpenAsync(address)).Body!.TextContent;

    private static string RowOf(AngleSharp.Dom.IDocument page, string code) =>
        page.QuerySelectorAll(".compared tbody tr").Single(row => row.QuerySelector(".table__code")?.TextContent == code).TextContent;

    // The page offers no items that are not there; a form made by hand does.
    private async Task<HttpResponseMessage> JoinAsync(string item, string kind, string former)
    {
        const string Any = Lineage;
        var page = await _affairs.OpenAsync(Any);
        var (token, against) = (Value(page, "__RequestVerificationToken"), Value(page, "against"));
        var version = (await _staff.PolicyAsync(2022)).Whole.PlanEntry.Version;
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["version"] = $"{version}", ["against"] = against, ["kind"] = kind };

        if (former.Length > 0)
        {
            fields["former"] = former;
        }

        return await _affairs.Client.PostAsync($"{Lineage}/{item}", new FormUrlEncodedContent(fields));
    }

    private static string Value(AngleSharp.Dom.IDocument page, string name) => page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

    private async Task<IEnumerable<string>> LinksAsync() =>
        (await _staff.PolicyAsync(2022)).Statement.Lineage.Select(link => $"{link.Item} {link.Sentence}");
}
