using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>One person may serve several sections: in each of them, and in no other.</summary>
public sealed class SectionSetTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022/";

    private static readonly Dictionary<string, string> _written = new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" };

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["SignIn:PerAccountAndMinute"] = "10000" } });
    private int _chief;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課、福祉課");
        await _staff.AddAsync("hoka", Duty.Officer, "窓口課");
        _chief = await _staff.AddAsync("kacho", Duty.SectionChief, "防災課、福祉課");
        await _staff.AddAsync("madokacho", Duty.SectionChief, "窓口課");
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        await _staff.AssignAsync(2022, "福祉課", "1-1-1");
        await _staff.AssignAsync(2022, "窓口課", "4-2-1");
    }

    [Theory]
    [InlineData("4-1-1", true)]
    [InlineData("1-1-1", true)]
    [InlineData("4-2-1", false)]
    public async Task Both_write_and_confirm_in_each_of_their_sections_and_in_no_other(string item, bool isTheirs)
    {
        var address = $"{Year}{item}/evaluation";
        using var officer = await _staff.SignInAsync("tantou");
        using var chief = await _staff.SignInAsync("kacho");
        using var mine = await _staff.SignInAsync(isTheirs ? "tantou" : "hoka");
        Assert.Equal(isTheirs, (await officer.OpenAsync(address)).QuerySelector($"form[action^='{address}']") is not null);
        Assert.Equal(HttpStatusCode.Redirect, (await mine.PostAsync(address, address, _written)).StatusCode);

        using var elsewhere = await _staff.SignInAsync("madokacho");
        var page = await (isTheirs ? chief : elsewhere).OpenAsync(address);
        var fields = StaffVisitor.Fields(page, address + "/review");
        fields["step"] = "Confirm";
        fields[page.QuerySelector("input[name=__RequestVerificationToken]") is null ? "" : "__RequestVerificationToken"] = StaffVisitor.Fields(await chief.OpenAsync("/staff/account"), "/staff/sign-out")["__RequestVerificationToken"];
        using var confirmed = await chief.Client.PostAsync(address + "/review", new FormUrlEncodedContent(fields));

        Assert.Equal(isTheirs ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, confirmed.StatusCode);
        Assert.Equal(isTheirs ? 1 : 0, await _staff.AskAsync(db => db.Changes.CountAsync(it => it.Action == ChangeAction.EvaluationConfirmed)));
    }

    [Fact]
    public async Task Every_screen_names_all_of_them()
    {
        using var chief = await _staff.SignInAsync("kacho");
        var desk = await chief.OpenAsync("/staff");
        Assert.Contains("防災課、福祉課　課長", desk.QuerySelector(".staff__bar")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, desk.QuerySelectorAll(".progress tbody tr").Length);
        Assert.Contains("防災課、福祉課　課長", (await chief.OpenAsync("/staff/account")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await chief.OpenAsync(Year.TrimEnd('/') + "?section=own")).QuerySelectorAll(".board tbody tr").Length);

        using var admin = await _staff.SignInAsync("kanri");
        Assert.Contains("防災課、福祉課 課長", (await admin.OpenAsync("/staff/people")).Body!.TextContent, StringComparison.Ordinal);
        var boxes = (await admin.OpenAsync($"/staff/people/{_chief}")).QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("name"));
        Assert.Equal(["section-1", "section-2"], boxes);
    }

    [Fact]
    public async Task Another_section_is_noted_with_all_names_and_ends_the_sign_ins()
    {
        using var admin = await _staff.SignInAsync("kanri");
        using var chief = await _staff.SignInAsync("kacho");
        var address = $"/staff/people/{_chief}";
        var page = await admin.OpenAsync(address);
        var fields = StaffVisitor.Fields(page, address);
        fields["section-2"] = "";
        fields["section-3"] = "true";
        using var changed = await admin.Client.PostAsync(address, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("ログインは切れた", (await admin.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);

        Assert.False(await chief.IsInAsync());
        var noted = await _staff.AskAsync(db => db.Changes.AsNoTracking().SingleAsync(it => it.Action == ChangeAction.StaffChanged));
        Assert.Contains(new ChangedField("課", "防災課、福祉課", "防災課、窓口課"), noted.Fields);
    }

    [Fact]
    public async Task Only_another_name_or_address_leaves_the_sign_ins()
    {
        using var admin = await _staff.SignInAsync("kanri");
        using var chief = await _staff.SignInAsync("kacho");
        var address = $"/staff/people/{_chief}";
        Assert.Contains("氏名とメールアドレスだけなら、ログインはそのままです", (await admin.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        using var changed = await admin.PostAsync(address, address, new() { ["name"] = "別の 名", ["email"] = "ｂｅｔｓｕ@example.jp" });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("ログインは、そのままです", (await admin.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);

        Assert.True(await chief.IsInAsync());
        var account = (await chief.OpenAsync("/staff/account")).QuerySelector("main")!.TextContent;
        Assert.Contains("betsu@example.jp", account, StringComparison.Ordinal);
        Assert.Contains("別の 名", account, StringComparison.Ordinal);
        var noted = await _staff.AskAsync(db => db.Changes.AsNoTracking().SingleAsync(it => it.Action == ChangeAction.StaffChanged));
        Assert.Equal(["対象の職員", "氏名", "メールアドレス"], noted.Fields.Select(field => field.Label));
        Assert.DoesNotContain(noted.Fields, field => (field.Before + field.After).Contains("example.jp", StringComparison.Ordinal));

        using var again = await admin.PostAsync(address, address, []);
        Assert.Contains("変わったところはありません", (await admin.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _staff.AskAsync(db => db.Changes.CountAsync(it => it.Action == ChangeAction.StaffChanged)));
    }

    [Fact]
    public async Task Everybody_says_alone_whether_notices_are_wanted()
    {
        using var officer = await _staff.SignInAsync("tantou");
        Assert.True(await WantsAsync());
        using var saved = await officer.PostAsync("/staff/account", "/staff/account/mail", new() { ["wants"] = "no" });
        Assert.Equal("/staff/account", saved.Headers.Location?.OriginalString);
        Assert.False(await WantsAsync());
        Assert.Equal("no", (await officer.OpenAsync("/staff/account")).QuerySelector("input[name=wants][checked]")!.GetAttribute("value"));
        Assert.True(await officer.IsInAsync());

        Task<bool> WantsAsync() => _staff.AskAsync(db => db.Users.Where(it => it.UserName == "tantou").Select(it => it.WantsMail).SingleAsync());
    }

    [Fact]
    public async Task Sections_that_were_ticked_come_back_with_a_refusal_and_through_a_lost_sign_in()
    {
        using var admin = await _staff.SignInAsync("kanri");
        var page = await admin.OpenAsync("/staff/people/new");
        Dictionary<string, string> typed = new() { ["login"] = "x", ["name"] = "新任 三郎", ["duty"] = "Officer", ["section-1"] = "true", ["section-3"] = "true" };
        var refused = await TestSite.ParseAsync(await admin.SendAsync(page, "/staff/people/new", typed));
        Assert.Equal(["section-1", "section-3"], Ticked(refused));

        _staff.Site.Clock.AdvanceMinutes(31);
        using var late = await admin.SendAsync(refused, "/staff/people/new", []);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        await _staff.SignInAsync(admin, "kanri");
        Assert.Equal(["section-1", "section-3"], Ticked(await admin.OpenAsync("/staff/people/new")));

        static IEnumerable<string?> Ticked(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("name"));
    }

    [Fact]
    public async Task A_person_of_several_sections_is_kept_with_each_of_them()
    {
        await _staff.WithAsync("kacho", (accounts, person, sheet) => accounts.ChangeAsync(person, new StaffOrder("kacho", person.Name, Duty.SectionChief, [3, 3, 1]), sheet));
        Assert.Equal([1, 3], await _staff.AskAsync(db => db.Users.Where(it => it.Id == _chief).SelectMany(it => it.Sections).Select(it => it.SectionId).Order().ToListAsync()));
        await _staff.WithAsync("kacho", (accounts, person, sheet) => accounts.ChangeAsync(person, new StaffOrder("kacho", person.Name, Duty.Mayor), sheet));
        Assert.Empty(await _staff.AskAsync(db => db.Users.Where(it => it.Id == _chief).SelectMany(it => it.Sections).ToListAsync()));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();
}
