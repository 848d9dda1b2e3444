using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Unsaved;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What is typed and not saved: kept while it is typed, shown when the form is opened again, gone with the save.</summary>
public sealed class ScratchTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Keep = "/staff/scratch";
    private const string Drop = "/staff/scratch/drop";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("neighbour", Duty.Officer, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        _officer = await _staff.SignInAsync("tantou");
    }

    [Fact]
    public async Task Two_tabs_of_one_person_do_not_write_over_each_other()
    {
        var (first, second) = (await _officer.OpenAsync(Item), await _officer.OpenAsync(Item));
        await KeepAsync(first, new() { ["results"] = "長い文章" });
        await KeepAsync(second, new() { ["challenge"] = "一つの欄だけ" });

        var page = await _officer.OpenAsync(Item);
        Assert.Equal(("長い文章", "一つの欄だけ"), (Text(page, "results"), Text(page, "challenge")));
    }

    [Fact]
    public async Task Only_what_differs_is_kept_and_what_is_put_back_is_dropped()
    {
        var page = await _officer.OpenAsync(Item);
        await KeepAsync(page, new() { ["results"] = "書いた", ["effect"] = "イ", ["challenge"] = " \u200B" });
        Assert.Equal(["effect=イ", "results=書いた"], await KeptAsync());
        await KeepAsync(page, new() { ["results"] = "" });
        Assert.Equal(["effect=イ"], await KeptAsync());

        // A form that is sent and refused says the same without a script: untouched fields are left alone, what was put back goes.
        var later = await _officer.OpenAsync(Item);
        Assert.Equal("イ", later.QuerySelector("input[name=effect]:checked")!.GetAttribute("value"));
        await KeepAsync(page, new() { ["results"] = "ほかの窓で" });
        using var refused = await _officer.SendAsync(later, Item, new() { ["effect"] = "ア", ["improvement"] = "改\u202E策", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["improvement=改\u202E策", "results=ほかの窓で"], await KeptAsync());
    }

    [Fact]
    public async Task What_was_saved_by_somebody_else_meanwhile_is_said_at_its_field_and_nowhere_else()
    {
        await KeepAsync(await _officer.OpenAsync(Item), new() { ["results"] = "わたしの実績", ["effect"] = "イ" });
        using var neighbour = await _staff.SignInAsync("neighbour");
        using var saved = await neighbour.PostAsync(Item, Item, new() { ["results"] = "となりの実績", ["challenge"] = "となりの課題", ["step"] = "Save" });

        var page = await _officer.OpenAsync(Item);
        Assert.Equal(("わたしの実績", "となりの課題"), (Text(page, "results"), Text(page, "challenge")));
        Assert.Equal("となりの実績", page.QuerySelector("#results-now blockquote")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("#challenge-now, #effect-now"));
    }

    [Fact]
    public async Task It_is_dropped_by_its_button_and_by_the_save()
    {
        await KeepAsync(await _officer.OpenAsync(Item), new() { ["results"] = "書いた" });
        var page = await _officer.OpenAsync(Item);
        using var dropped = await _officer.SendAsync(page, Drop, []);
        Assert.Equal(Item, dropped.Headers.Location?.OriginalString);
        Assert.Empty(await KeptAsync());

        var open = await _officer.OpenAsync(Item);
        await KeepAsync(open, new() { ["results"] = "また書いた" });
        using var saved = await _officer.SendAsync(open, Item, new() { ["results"] = "また書いた", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Empty(await KeptAsync());
        Assert.Equal(HttpStatusCode.NoContent, await KeepAsync(open, new() { ["results"] = "遅れて届いた" }));
        Assert.Empty(await KeptAsync());
    }

    [Fact]
    public async Task All_of_it_can_be_read_in_one_place_and_the_desk_and_the_list_say_that_there_is_some()
    {
        Assert.DoesNotContain("書きかけ", (await _officer.OpenAsync("/staff")).Body!.TextContent, StringComparison.Ordinal);
        await KeepAsync(await _officer.OpenAsync(Item), new() { ["results"] = "書いた", ["effect"] = "イ" });

        Assert.Contains("まだ保存していない画面が1件あります", (await _officer.OpenAsync("/staff")).QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["4-1-1"], (await _officer.OpenAsync("/staff/asahi/2022")).QuerySelectorAll(".board tr:has(.badge--open) .items__code").Select(code => code.TextContent));
        var list = await _officer.OpenAsync(Keep);
        Assert.Equal(Item, list.QuerySelector("main h2 a")!.GetAttribute("href"));
        Assert.Equal(["当年度の取組実績", "戦略に対する取組の有効性"], list.QuerySelectorAll("main dt").Select(label => label.TextContent));
        Assert.Equal(["書いた", "イ 有効でないため、取組を見直す"], list.QuerySelectorAll("main dd").Select(value => value.TextContent.Trim()));
        using var neighbour = await _staff.SignInAsync("neighbour");
        Assert.DoesNotContain("書いた", (await neighbour.OpenAsync(Keep)).Body!.TextContent, StringComparison.Ordinal);

        using var dropped = await _officer.SendAsync(list, Drop, []);
        Assert.Equal(Keep, dropped.Headers.Location?.OriginalString);
        Assert.Empty(await KeptAsync());
    }

    [Fact]
    public async Task A_save_takes_along_what_its_own_window_put_aside_and_nothing_of_another()
    {
        var (first, second) = (await _officer.OpenAsync(Item), await _officer.OpenAsync(Item));
        await KeepAsync(first, new() { ["results"] = "一つ目の窓の途中" });
        await KeepAsync(second, new() { ["challenge"] = "二つ目の窓" });
        using var saved = await _officer.SendAsync(first, Item, new() { ["results"] = "一つ目の窓の終わり", ["step"] = "Save" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["challenge=二つ目の窓"], await KeptAsync());
    }

    // A number is shown again in its one spelling; what was put aside of it has another.
    [Fact]
    public async Task What_was_put_aside_with_a_fault_is_gone_when_it_was_mended()
    {
        var typed = new Dictionary<string, string> { ["results"] = "向きを\u202E変える", ["settled.S2022.amount"] = "１２００", ["step"] = "Save" };
        using var refused = await _officer.SendAsync(await _officer.OpenAsync(Item), Item, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("settled.S2022.amount=１２００", await KeptAsync());
        using var saved = await _officer.SendAsync(await TestSite.ParseAsync(refused), Item, new() { ["results"] = "訓練を行った", ["step"] = "Save" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Empty(await KeptAsync());
    }

    [Fact]
    public async Task Nobody_drops_what_is_somebody_elses()
    {
        await KeepAsync(await _officer.OpenAsync(Item), new() { ["results"] = "書いた" });
        var form = StaffVisitor.Fields(await _officer.OpenAsync(Item), Drop)["form"];
        using var neighbour = await _staff.SignInAsync("neighbour");
        await KeepAsync(await neighbour.OpenAsync(Item), new() { ["results"] = "となりの" }, neighbour);
        using var dropped = await neighbour.SendAsync(await neighbour.OpenAsync(Item), Drop, new() { ["form"] = form });

        Assert.Equal(["results=書いた"], await KeptAsync());
    }

    [Fact]
    public async Task It_has_bounds_in_size_and_in_number()
    {
        var page = await _officer.OpenAsync(Item);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await KeepAsync(page, new() { ["results"] = new string('x', 1_100_000) }));
        var answers = new List<HttpStatusCode>();

        for (var at = 0; at < 2 * ScratchPace.MostInAMinute && !answers.Contains(HttpStatusCode.TooManyRequests); at++)
        {
            answers.Add(await KeepAsync(page, new() { ["results"] = $"{at}" }));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.True(answers.Count > 100);
        using var neighbour = await _staff.SignInAsync("neighbour");
        Assert.Equal(HttpStatusCode.OK, await KeepAsync(await neighbour.OpenAsync(Item), new() { ["results"] = "となりの" }, neighbour));
        _staff.Site.Clock.AdvanceMinutes(1);
        Assert.Equal(HttpStatusCode.OK, await KeepAsync(page, new() { ["results"] = "あとで" }));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_are_passed_over()
    {
        Assert.Equal(HttpStatusCode.OK, await KeepAsync(await _officer.OpenAsync(Item), new() { ["results"] = "書いた", ["step"] = "Save", ["__x"] = "1" }));
        Assert.Equal(["results=書いた"], await KeptAsync());
    }

    [Fact]
    public async Task Every_form_with_words_has_it()
    {
        using var affairs = await _staff.SignInAsync("soumu");

        foreach (var (page, field) in new[] { ("/staff/asahi/2022/easy", "text"), (Item, "improvement") })
        {
            await KeepAsync(await affairs.OpenAsync(page), new() { [field] = $"{field}の続き" }, affairs);
            Assert.Equal($"{field}の続き", Text(await affairs.OpenAsync(page), field));
        }
    }

    public ValueTask DisposeAsync()
    {
        _officer.Dispose();

        return _staff.DisposeAsync();
    }

    private static string Text(IDocument page, string field) => page.QuerySelector($"#{field}")!.TextContent.Trim();

    // As the script does it: what was touched, what the form says of itself, its number and its token.
    private async Task<HttpStatusCode> KeepAsync(IDocument page, Dictionary<string, string> typed, StaffVisitor? visitor = null)
    {
        var form = page.QuerySelector("form[data-scratch]")!;
        Assert.Equal(Keep, form.GetAttribute("data-scratch"));
        var fields = new[] { "__RequestVerificationToken", "ticket", "key" }.ToDictionary(name => name, name => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!);
        fields["touched"] = string.Join(' ', typed.Keys);

        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        using var answer = await (visitor ?? _officer).Client.PostAsync(Keep, new FormUrlEncodedContent(fields));

        return answer.StatusCode;
    }

    private Task<List<string>> KeptAsync() => _staff.AskAsync(db => db.Users.Where(person => person.UserName == "tantou")
        .SelectMany(person => db.Scratches.Where(scratch => scratch.StaffMemberId == person.Id))
        .OrderBy(scratch => scratch.Field).Select(scratch => scratch.Field + "=" + scratch.Value).ToListAsync());
}
