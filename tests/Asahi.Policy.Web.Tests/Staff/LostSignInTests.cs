using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The sign-in ends while somebody types: what was sent goes along through the new sign-in and stands in the form again. Without a script.</summary>
public sealed class LostSignInTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Easy = "/staff/asahi/2022/easy";
    private const string Continue = "/staff/sign-in/continue";
    private const string Door = "/staff/sign-in";
    private const string CodeStep = "/staff/sign-in/code";
    private const string Recovery = "/staff/sign-in/recovery";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("neighbour", Duty.Officer, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Fact]
    public async Task What_was_sent_is_shown_with_its_labels_and_answers_and_stands_in_the_form_after_the_sign_in()
    {
        using var browser = await _staff.SignInAsync("tantou");
        var late = await LateAsync(browser, Item, new() { ["challenge"] = "名簿が\n古い", ["effect"] = "イ" });
        var shown = late.QuerySelectorAll(".terms > div").ToDictionary(row => row.QuerySelector("dt")!.TextContent, row => row.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal("名簿が古い", shown["課題"]); // on two lines
        Assert.Equal("イ 有効でないため、取組を見直す", shown["戦略に対する取組の有効性"]);
        Assert.Empty(late.QuerySelectorAll($"a[href='{Door}']")); // the way out leads past nothing

        var door = await ContinueAsync(browser, late);
        using var wrong = await browser.SendAsync(door, Door, new() { ["login"] = "tantou", ["password"] = "まちがい" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var entered = await browser.SendAsync(await TestSite.ParseAsync(wrong), Door, new() { ["login"] = "tantou", ["password"] = StaffSite.Password });
        Assert.Equal(Item, entered.Headers.Location?.OriginalString);

        var page = await browser.OpenAsync(Item);
        Assert.Equal("名簿が\n古い", page.QuerySelector("#challenge")!.TextContent.TrimStart('\n'));
        Assert.Equal("イ", page.QuerySelector("input[name=effect]:checked")!.GetAttribute("value"));
        Assert.Contains("書きかけを開いています", page.QuerySelector("form.notice")!.TextContent, StringComparison.Ordinal);
        using var saved = await browser.SendAsync(page, Item, new() { ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Empty((await browser.OpenAsync(Item)).QuerySelectorAll("form.notice"));
        Assert.Empty(await ScratchesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_goes_through_the_second_step_too_by_code_and_by_recovery_code(bool recovers)
    {
        using var browser = await _staff.SignInAsync("soumu");
        var codes = recovers ? await RecoveryCodesAsync(browser) : [];
        var door = await ContinueAsync(browser, await LateAsync(browser, Easy, new() { ["text"] = "やさしい説明" }));
        using var first = await browser.SendAsync(door, Door, new() { ["login"] = "soumu", ["password"] = StaffSite.Password });
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var step = await TestSite.ParseAsync(first);
        using var wrong = await browser.SendAsync(step, CodeStep, new() { ["code"] = "000000" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        step = await TestSite.ParseAsync(wrong);
        HttpResponseMessage entered;

        if (recovers)
        {
            // The button for the other way sends the same form elsewhere.
            var fields = StaffVisitor.Fields(step, CodeStep);
            var button = step.QuerySelector($"button[formaction='{Recovery}']")!;
            fields[button.GetAttribute("name")!] = button.GetAttribute("value")!;
            using var other = await browser.Client.PostAsync(Recovery, new FormUrlEncodedContent(fields));
            entered = await browser.SendAsync(await TestSite.ParseAsync(other), Recovery, new() { ["code"] = codes[0] });
        }
        else
        {
            entered = await browser.SendAsync(step, CodeStep, new() { ["code"] = _staff.NextCode("soumu") });
        }

        Assert.Equal(Easy, entered.Headers.Location?.OriginalString);
        Assert.Equal("やさしい説明", (await browser.OpenAsync(Easy)).QuerySelector("#text")!.TextContent.Trim());
        entered.Dispose();
    }

    [Theory]
    [InlineData("/staff/people/new", "kanri", "name", "新しい人")]
    [InlineData("/staff/sections", "kanri", "name", "福祉課")]
    [InlineData("/staff/asahi/2022/publication", "soumu", "note", "自己評価を加えた")]
    public async Task Every_kind_of_form_is_filled_again(string page, string login, string field, string typed)
    {
        if (page.EndsWith("publication", StringComparison.Ordinal))
        {
            await PublishableAsync();
        }

        using var browser = await _staff.SignInAsync(login);
        var door = await ContinueAsync(browser, await LateAsync(browser, page, new() { [field] = typed }, last: true));
        using var first = await browser.SendAsync(door, Door, new() { ["login"] = login, ["password"] = StaffSite.Password });
        using var entered = await browser.SendAsync(await TestSite.ParseAsync(first), CodeStep, new() { ["code"] = _staff.NextCode(login) });
        Assert.Equal(page, entered.Headers.Location?.OriginalString);
        var again = (await browser.OpenAsync(page)).QuerySelectorAll($"form.entry [name={field}]")[^1];
        Assert.Equal(typed, again.LocalName == "textarea" ? again.TextContent.Trim() : again.GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_else_gets_it_to_read_and_nothing_of_it_into_a_form()
    {
        using var browser = await _staff.SignInAsync("tantou");
        var door = await ContinueAsync(browser, await LateAsync(browser, Item, new() { ["challenge"] = "名簿が古い" }));
        using var entered = await browser.SendAsync(door, Door, new() { ["login"] = "neighbour", ["password"] = StaffSite.Password });
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        var page = await TestSite.ParseAsync(entered);
        Assert.Contains("別の職員が開いた画面です", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("名簿が古い", page.QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Empty(await ScratchesAsync());
    }

    [Fact]
    public async Task Who_has_signed_in_meanwhile_in_another_tab_is_led_to_the_form_at_once()
    {
        using var browser = await _staff.SignInAsync("tantou");
        var late = await LateAsync(browser, Item, new() { ["challenge"] = "名簿が古い" });
        var door = await ContinueAsync(browser, late);
        await _staff.SignInAsync(browser, "tantou");

        using var continued = await browser.SendAsync(late, Continue, []);
        Assert.Equal((HttpStatusCode.Redirect, Item), (continued.StatusCode, continued.Headers.Location?.OriginalString));
        Assert.Equal("名簿が古い", (await browser.OpenAsync(Item)).QuerySelector("#challenge")!.TextContent.Trim());

        using var again = await browser.SendAsync(door, Door, new() { ["login"] = "tantou", ["password"] = StaffSite.Password });
        Assert.Equal(Item, again.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("tantou")]
    [InlineData("neighbour")]
    public async Task Who_has_signed_in_meanwhile_as_somebody_else_gets_it_to_read(string typedLogin)
    {
        using var browser = await _staff.SignInAsync("tantou");
        var late = await LateAsync(browser, Item, new() { ["challenge"] = "名簿が古い" });
        var door = await ContinueAsync(browser, late);
        await _staff.SignInAsync(browser, "neighbour");

        foreach (var sent in new[] { await browser.SendAsync(late, Continue, []), await browser.SendAsync(door, Door, new() { ["login"] = typedLogin, ["password"] = StaffSite.Password }) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
            Assert.Contains("名簿が古い", (await TestSite.ParseAsync(sent)).QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
            sent.Dispose();
        }

        Assert.Empty(await ScratchesAsync());
    }

    [Fact]
    public async Task Sent_again_after_the_save_it_changes_nothing()
    {
        using var browser = await _staff.SignInAsync("tantou");
        using var open = await browser.OpenAsync(Item);
        var typed = new Dictionary<string, string> { ["challenge"] = "名簿が古い", ["step"] = "Save" };
        _staff.Site.Clock.AdvanceMinutes(31);
        using var answer = await browser.SendAsync(open, Item, typed);
        var late = await TestSite.ParseAsync(answer);
        await _staff.SignInAsync(browser, "tantou");
        using var reloaded = await browser.SendAsync(open, Item, typed); // the page that was late, loaded anew, sends the same
        Assert.Equal(HttpStatusCode.Redirect, reloaded.StatusCode);

        using var continued = await browser.SendAsync(late, Continue, []);
        Assert.Equal(Item, continued.Headers.Location?.OriginalString);
        Assert.Empty(await ScratchesAsync());
    }

    [Fact]
    public async Task Nobody_plants_words_into_the_form_of_somebody_else()
    {
        using var attacker = await _staff.SignInAsync("neighbour");
        using var victim = await _staff.SignInAsync("tantou");
        var own = StaffVisitor.Fields(await attacker.OpenAsync(Item), Item)["ticket"];
        var theirs = await victim.OpenAsync(Item);

        // With the ticket of the attacker in the form of the victim; what is made up is none at all.
        foreach (var ticket in new[] { own, "", "AAAA", own[..^4] + "AAAA" })
        {
            using var kept = await victim.SendAsync(theirs, Item, new() { ["ticket"] = ticket, ["opened"] = "", ["challenge"] = "うえた言葉", ["version"] = "-1" });
            Assert.Equal(HttpStatusCode.Conflict, kept.StatusCode);
            using var saved = await victim.Client.PostAsync("/staff/scratch", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = StaffVisitor.Fields(theirs, Item)["__RequestVerificationToken"],
                ["ticket"] = ticket,
                ["touched"] = "challenge",
                ["challenge"] = "うえた言葉",
            }));
            Assert.Equal(ticket == own ? HttpStatusCode.Forbidden : HttpStatusCode.NoContent, saved.StatusCode);
        }

        // A page of another site has neither the cookie of our forms nor a token.
        using var foreign = _staff.Visitor();
        var late = await LateAsync(attacker, Item, new() { ["challenge"] = "うえた言葉" });
        using var sent = await foreign.Client.PostAsync(Continue, new FormUrlEncodedContent(new Dictionary<string, string> { ["carried"] = late.QuerySelector("input[name=carried]")!.GetAttribute("value")! }));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Empty(await ScratchesAsync());
    }

    [Fact]
    public async Task What_is_made_up_leads_to_the_desk_and_nowhere_else()
    {
        using var browser = _staff.Visitor();
        var door = await browser.OpenAsync(Door);
        using var entered = await browser.SendAsync(door, Door, new() { ["login"] = "tantou", ["password"] = StaffSite.Password, ["carried"] = "https://evil.example/", ["next"] = "//evil.example" });
        Assert.Equal("/staff", entered.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_too_long_to_be_carried_is_shown_and_the_plain_link_leads_back()
    {
        using var browser = await _staff.SignInAsync("tantou");
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 240_000).Select(_ => (char)random.Next('0', 'z')).Where(char.IsAsciiLetterOrDigit));
        var late = await LateAsync(browser, Item, new() { ["challenge"] = noise });
        Assert.Null(late.QuerySelector("input[name=carried]"));
        Assert.Contains(noise, late.QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Equal($"{Door}?next={Uri.EscapeDataString(Item)}", late.QuerySelector("main a[href*=sign-in]")!.GetAttribute("href"));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task<IDocument> LateAsync(StaffVisitor browser, string page, Dictionary<string, string> typed, bool last = false)
    {
        using var open = await browser.OpenAsync(page);
        var form = open.QuerySelectorAll("form[data-scratch]")[last ? ^1 : 0];
        _staff.Site.Clock.AdvanceMinutes(31);
        var fields = form.QuerySelectorAll("input[type=hidden], input:not([type]), input[type=text], textarea").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? field.TextContent.TrimStart('\n'));

        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        using var answer = await browser.Client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        return await TestSite.ParseAsync(answer);
    }

    private static async Task<IDocument> ContinueAsync(StaffVisitor browser, IDocument late)
    {
        Assert.Equal("ログインして続ける", late.QuerySelector($"form[action='{Continue}'] button")!.TextContent);
        using var door = await browser.SendAsync(late, Continue, []);
        Assert.Equal(HttpStatusCode.OK, door.StatusCode);

        return await TestSite.ParseAsync(door);
    }

    private static async Task<IReadOnlyList<string>> RecoveryCodesAsync(StaffVisitor browser)
    {
        using var made = await browser.PostAsync("/staff/account", "/staff/account/recovery-codes", new() { ["password"] = StaffSite.Password });

        return [.. (await TestSite.ParseAsync(made)).QuerySelectorAll(".codes li").Select(code => code.TextContent.Trim())];
    }

    private async Task PublishableAsync()
    {
        using var affairs = await _staff.SignInAsync("soumu");
        using var saved = await affairs.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private Task<List<string>> ScratchesAsync() => _staff.AskAsync(db => db.Scratches.Select(scratch => scratch.Value).ToListAsync());
}
