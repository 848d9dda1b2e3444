using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Accounts as administrators keep them, by forms alone; and what no form can be made to do.</summary>
public sealed class PeopleTests : IAsyncLifetime
{
    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = new() { ["SignIn:PerAccountAndMinute"] = "1000" } });
    private StaffVisitor _admin = null!;
    private int _officer;
    private int _self;

    public async ValueTask InitializeAsync()
    {
        _officer = await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        _self = await _staff.AddAsync("kanri", Duty.Administrator);
        _admin = await _staff.SignInAsync("kanri");
    }

    [Fact]
    public async Task From_a_new_account_to_its_first_sign_in()
    {
        using var added = await _admin.PostAsync("/staff/people/new", "/staff/people/new", new() { ["login"] = "soumu", ["name"] = "総務 花子", ["duty"] = "GeneralAffairs" });
        var page = added.Headers.Location!.OriginalString;
        var invitation = await InviteAsync(page);

        using var person = _staff.Visitor();
        using var weak = await person.PostAsync(invitation, "/staff/invitation", new() { ["password"] = "password1234" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        using var set = await person.SendAsync(await TestSite.ParseAsync(weak), "/staff/invitation", new() { ["password"] = StaffSite.Password });
        Assert.Equal("/staff/account/second-factor", set.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await _staff.Visitor().GetAsync(invitation)).StatusCode);
    }

    [Fact]
    public async Task A_new_invitation_ends_the_former_and_disabling_ends_both()
    {
        var first = await InviteAsync($"/staff/people/{_officer}");
        var second = await InviteAsync($"/staff/people/{_officer}");
        Assert.Equal(HttpStatusCode.NotFound, (await _staff.Visitor().GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _staff.Visitor().GetAsync(second)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _staff.Visitor().GetAsync(second.Replace($"person={_officer}", $"person={_self}", StringComparison.Ordinal))).StatusCode);

        await _admin.PostAsync($"/staff/people/{_officer}/disable", $"/staff/people/{_officer}/disable", []);
        Assert.Equal(HttpStatusCode.NotFound, (await _staff.Visitor().GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task The_form_of_a_reset_sent_again_does_not_open_the_account_that_was_set_up_since()
    {
        var address = $"/staff/people/{_officer}";
        var page = await _admin.OpenAsync(address + "/reset");
        var invitation = InvitationOf(await TestSite.ParseAsync(await _admin.SendAsync(page, address + "/reset", [])));
        using var twice = await _admin.SendAsync(page, address + "/reset", []);
        Assert.NotNull(InvitationOf(await TestSite.ParseAsync(twice))); // a double click gets an address, too

        using var person = _staff.Visitor();
        await person.PostAsync(invitation, "/staff/invitation", new() { ["password"] = StaffSite.Password });
        using var later = await _admin.SendAsync(page, address + "/reset", []);
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
        using var visitor = await _staff.SignInAsync("tantou");
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task Nobody_resets_the_own_account_and_the_last_administrator_stays()
    {
        var address = $"/staff/people/{_self}";
        await _staff.AddAsync("tonari", Duty.Administrator, ward: "tonari"); // of no help here

        foreach (var (target, place, fields) in new (string, string, Dictionary<string, string>)[]
        {
            (address + "/reset", "#reset", []),
            (address + "/disable", "#standing", []),
            (address, "#duty", new() { ["name"] = "かわった人", ["duty"] = "Mayor" }),
        })
        {
            using var answer = await _admin.PostAsync(target, target, fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await TestSite.ParseAsync(answer);
            Assert.Equal((target, place), (target, page.QuerySelector(".errors a")!.GetAttribute("href")));
            Assert.True(page.QuerySelector(place) is { LocalName: "input" or "button" or "a" }, target);
        }

        Assert.True(await _admin.IsInAsync());
        Assert.Equal(("職員kanri", Duty.Administrator, false), await _staff.AskAsync(db => db.Users.Where(it => it.Id == _self).Select(it => ValueTuple.Create(it.Name, it.Duty, it.IsDisabled)).SingleAsync()));
    }

    [Theory]
    [InlineData("login", "x", "#login")]
    [InlineData("login", "職務の課", "#login")]
    [InlineData("login", "tantou", "#login")]
    [InlineData("name", "", "#name")]
    [InlineData("name", "ログインID\u202E", "#name")]
    [InlineData("duty", null, "#duty")]
    [InlineData("email", "soumu＠", "#email")]
    [InlineData("section-1", "", "#section")]
    [InlineData("section-4711", "true", "#section")]
    public async Task A_refusal_leads_to_the_field_that_it_is_about(string field, string? typed, string place)
    {
        var page = await _admin.OpenAsync("/staff/people/new");
        Dictionary<string, string> fields = new() { ["login"] = "atarashii", ["name"] = "新任 三郎", ["duty"] = "Officer", ["section-1"] = "true" };
        fields[field] = typed ?? "";
        using var refused = await _admin.SendAsync(page, "/staff/people/new", fields);
        var again = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(place, again.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.Contains(again.QuerySelector(".errors a")!.TextContent, again.QuerySelector($"{place}-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_stays()
    {
        var other = await _staff.AddAsync("kanri2", Duty.Administrator);
        using var second = await _staff.SignInAsync("kanri2");
        var (mine, theirs) = (await _admin.OpenAsync($"/staff/people/{other}/disable"), await second.OpenAsync($"/staff/people/{_self}/disable"));
        await Task.WhenAll(_admin.SendAsync(mine, $"/staff/people/{other}/disable", []), second.SendAsync(theirs, $"/staff/people/{_self}/disable", []));

        Assert.Equal(1, await _staff.AskAsync(db => db.Users.CountAsync(person => person.Duty == Duty.Administrator && !person.IsDisabled)));
    }

    [Fact]
    public async Task People_of_another_ward_are_not_there()
    {
        var stranger = await _staff.AddAsync("tonari", Duty.Administrator, ward: "tonari");
        var before = await StateAsync(stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await _admin.GetAsync($"/staff/people/{stranger}")).StatusCode);
        var page = await _admin.OpenAsync($"/staff/people/{_officer}");
        var asked = await _admin.OpenAsync($"/staff/people/{_officer}/disable");

        foreach (var deed in new[] { "", "/reset", "/disable", "/enable" })
        {
            var fields = StaffVisitor.Fields(deed.Length == 0 ? page : asked, $"/staff/people/{_officer}{(deed.Length == 0 ? "" : "/disable")}");
            using var direct = await _admin.Client.PostAsync($"/staff/people/{stranger}{deed}", new FormUrlEncodedContent(fields));
            Assert.Equal(HttpStatusCode.NotFound, direct.StatusCode);

            // The address names one's own officer, the fields somebody else.
            fields["id"] = $"{stranger}";
            fields["key"] = Guid.NewGuid().ToString();
            using var hidden = await _admin.Client.PostAsync($"/staff/people/{_officer}{deed}", new FormUrlEncodedContent(fields));
        }

        Assert.Equal(before, await StateAsync(stranger));
        Assert.DoesNotContain("tonari", (await _admin.OpenAsync("/staff/people")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_cannot_outweigh_the_address()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs, ward: "tonari");
        using var visitor = await _staff.SignInAsync("soumu");
        var page = await visitor.OpenAsync("/staff/account");
        var fields = StaffVisitor.Fields(page, "/staff/sign-out");
        (fields["version"], fields["challenge"], fields["improvement"], fields["blank-reason"]) = ("0", "", "", "");
        (fields["ward"], fields["year"], fields["code"], fields["results"], fields["step"]) = ("asahi", "2022", "4-1-1", "よその区が書いた", "Save");

        using var answer = await visitor.Client.PostAsync("/staff/tonari/2022/4-1-1/evaluation", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

        Assert.Equal(0, await _staff.AskAsync(db => db.Changes.CountAsync(change => change.Action == Data.Rows.ChangeAction.EvaluationSaved)));
        Assert.Equal(0, await _staff.AskAsync(db => db.Scratches.CountAsync()));
    }

    [Fact]
    public async Task Hidden_fields_that_nobody_asked_for_are_passed_over()
    {
        await _staff.AddAsync("tonari", Duty.Administrator, ward: "tonari");
        string[] hidden = ["wardId", "WardId", "isDisabled", "IsDisabled", "userName", "login", "passwordHash", "twoFactorEnabled", "securityStamp", "state", "editedById", "person.IsDisabled", "lockoutEnd"];
        var extra = hidden.ToDictionary(name => name, name => name.EndsWith("Id", StringComparison.Ordinal) ? "2" : "true");
        extra["name"] = "担当 太郎";
        using var changed = await _admin.PostAsync($"/staff/people/{_officer}", $"/staff/people/{_officer}", extra);
        Assert.Equal($"/staff/people/{_officer}", changed.Headers.Location?.OriginalString);
        var person = await _staff.AskAsync(db => db.Users.AsNoTracking().SingleAsync(it => it.Id == _officer));

        Assert.Equal(("担当 太郎", "tantou", Duty.Officer, false, false), (person.Name, person.UserName, person.Duty, person.IsDisabled, person.TwoFactorEnabled));
        Assert.Equal(await _staff.AskAsync(db => db.Wards.Where(ward => ward.Code == "asahi").Select(ward => ward.Id).SingleAsync()), person.WardId);
        Assert.Null(person.LockoutEnd);
    }

    [Fact]
    public async Task A_number_that_cannot_be_read_asks_for_nothing_else()
    {
        using var answer = await _admin.PostAsync("/staff/sections", "/staff/sections", new() { ["id"] = "x", ["name"] = "新しい課" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("防災課", await _staff.AskAsync(db => db.Sections.Select(section => section.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_name_of_a_section_that_is_refused_stands_where_it_was_typed()
    {
        await _staff.AddAsync("fukushi", Duty.Officer, "福祉課");
        var page = await _admin.OpenAsync("/staff/sections");
        var form = page.QuerySelectorAll("form.inline").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        fields["name"] = "福祉課"; // taken
        using var answer = await _admin.Client.PostAsync("/staff/sections", new FormUrlEncodedContent(fields));
        var again = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var link = again.QuerySelector(".errors a")!.GetAttribute("href")!;
        Assert.Equal($"#name-{fields["id"]}", link);
        Assert.Equal("福祉課", again.QuerySelector(link)!.GetAttribute("value"));
        Assert.Equal("", again.QuerySelector("#name")!.GetAttribute("value") ?? "");
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();

        return _staff.DisposeAsync();
    }

    private async Task<string> InviteAsync(string page) => InvitationOf(await TestSite.ParseAsync(await _admin.SendAsync(await InvitingAsync(page.Split('?')[0]), page.Split('?')[0] + "/reset", [])));

    // Where there is a password to clear, it is asked first.
    private async Task<IDocument> InvitingAsync(string page) => await _admin.OpenAsync(page) is var known && known.QuerySelector("form[action$='/reset']") is null
        ? await _admin.OpenAsync(page + "/reset")
        : known;

    private static string InvitationOf(IDocument page) => new Uri(page.QuerySelector("#invitation-address")!.TextContent).PathAndQuery;

    private Task<string> StateAsync(int person) => _staff.AskAsync(db => db.Users.Where(it => it.Id == person).Select(it => it.Name + it.Duty + it.IsDisabled + it.SecurityStamp + it.PasswordHash + it.ConcurrencyStamp).SingleAsync());
}
