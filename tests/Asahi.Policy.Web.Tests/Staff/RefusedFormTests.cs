using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The ground changes under somebody who types: the item goes to another section, the duty changes, a candidate waits. What was sent is shown,
/// put aside, and can be read ever after.</summary>
public sealed class RefusedFormTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Easy = "/staff/asahi/2022/easy";
    private const string Publication = "/staff/asahi/2022/publication";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("soumu2", Duty.GeneralAffairs);
        await _staff.AssignAsync(2022, "防災課", "4-1-1", "4-1");
    }

    [Fact]
    public async Task An_item_that_was_given_to_another_section()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var open = await officer.OpenAsync(Item);
        await _staff.AssignAsync(2022, "福祉課", "4-1-1");
        using var refused = await officer.SendAsync(open, Item, new() { ["challenge"] = "名簿が古い", ["step"] = "Save" });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await KeptAsync(officer, await TestSite.ParseAsync(refused), Item, "課題", "名簿が古い");
        var page = await officer.OpenAsync(Item);
        Assert.Null(page.QuerySelector("#challenge"));
        Assert.Contains("名簿が古い", page.QuerySelector("section.notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_that_was_changed()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var open = await officer.OpenAsync(Item);
        await _staff.WithAsync("tantou", (accounts, person, sheet) => accounts.ChangeAsync(person, new StaffOrder("tantou", "職員tantou", Duty.SectionChief, [1]), sheet));
        using var late = await officer.SendAsync(open, Item, new() { ["challenge"] = "名簿が古い", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        using var door = await officer.SendAsync(await TestSite.ParseAsync(late), "/staff/sign-in/continue", []);
        using var entered = await officer.SendAsync(await TestSite.ParseAsync(door), "/staff/sign-in", new() { ["login"] = "tantou", ["password"] = StaffSite.Password });
        Assert.Equal(Item, entered.Headers.Location?.OriginalString);
        Assert.Contains("名簿が古い", (await officer.OpenAsync(Item)).QuerySelector("section.notice")!.TextContent, StringComparison.Ordinal);

        // The form that stands open in another tab is refused as a whole.
        using var refused = await officer.SendAsync(open, Item, new() { ["improvement"] = "見直す", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await KeptAsync(officer, await TestSite.ParseAsync(refused), Item, "改善策", "見直す");
    }

    [Fact]
    public async Task A_year_that_waits_for_approval()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var affairs = await _staff.SignInAsync("soumu2");
        using var easy = await affairs.OpenAsync(Easy);
        using var open = await officer.OpenAsync("/staff/asahi/2022/4-1/evaluation");
        await RequestAsync();
        await _staff.PinEverythingAsync();
        using var pinned = await officer.SendAsync(open, "/staff/asahi/2022/4-1/evaluation", new() { ["challenge"] = "名簿が古い", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Conflict, pinned.StatusCode);
        Assert.Contains("名簿が古い", (await officer.OpenAsync("/staff/asahi/2022/4-1/evaluation")).QuerySelector("section.notice")!.TextContent, StringComparison.Ordinal);

        using var locked = await affairs.SendAsync(easy, Easy, new() { ["text"] = "やさしい説明" });
        Assert.Equal(HttpStatusCode.Conflict, locked.StatusCode);
        Assert.Contains("やさしい説明", (await affairs.OpenAsync(Easy)).QuerySelector("section.notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_came_after_the_item_had_moved_on()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var sent = await officer.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
        using var chief = await _staff.SignInAsync("kacho");
        using var open = await chief.OpenAsync(Item);
        using var again = await officer.PostAsync(Item, Item, new() { ["results"] = "訓練を三回行った", ["step"] = "Save" });
        using var stale = await chief.SendAsync(open, Item + "/review", new() { ["reason"] = "人数を書いてください", ["step"] = "Return" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("人数を書いてください", (await chief.OpenAsync(Item)).QuerySelector("section.notice")!.TextContent, StringComparison.Ordinal);
        using var submitted = await officer.PostAsync(Item, Item, new() { ["step"] = "Submit" });
        Assert.Equal("人数を書いてください", (await chief.OpenAsync(Item)).QuerySelector("#reason")!.TextContent.Trim());
        using var returned = await chief.PostAsync(Item, Item + "/review", new() { ["step"] = "Return" });
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        Assert.DoesNotContain("書きかけ", (await chief.OpenAsync("/staff")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_typed_is_not_put_aside()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var open = await officer.OpenAsync(Item);
        await _staff.AssignAsync(2022, "福祉課", "4-1-1");
        using var refused = await officer.SendAsync(open, Item, new() { ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("書きかけはありません", (await officer.OpenAsync("/staff/scratch")).Body!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static async Task KeptAsync(StaffVisitor visitor, IDocument refused, string page, string label, string words)
    {
        var shown = refused.QuerySelectorAll(".terms > div").ToDictionary(row => row.QuerySelector("dt")!.TextContent, row => row.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal(words, shown[label]);
        Assert.Equal("/staff/scratch", refused.QuerySelector("#typed ~ p a")!.GetAttribute("href"));
        var list = await visitor.OpenAsync("/staff/scratch");
        Assert.Equal(page, list.QuerySelector("main h2 a")!.GetAttribute("href"));
        Assert.Contains(words, list.QuerySelectorAll("main blockquote").Select(quote => quote.TextContent));
    }

    private async Task RequestAsync()
    {
        using var affairs = await _staff.SignInAsync("soumu");
        using var confirmed = await affairs.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" });
        using var requested = await affairs.PostAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        Assert.Equal(HttpStatusCode.Redirect, requested.StatusCode);
    }
}
