using System.Net;
using System.Text;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What staff see when something is refused, and what every answer carries.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        _officer = await _staff.SignInAsync("tantou");
    }

    [Fact]
    public async Task A_form_that_comes_after_the_sign_in_has_ended_gets_its_words_back_and_nothing_is_saved()
    {
        var page = await _officer.OpenAsync(Item);
        _staff.Site.Clock.AdvanceMinutes(31);
        using var answer = await _officer.SendAsync(page, Item, new() { ["results"] = "訓練を10回\n行った <b>", ["step"] = "Save" });
        var shown = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("訓練を10回", shown.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>", shown.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector("form[action='/staff/sign-in/continue'] input[name=carried]"));
        Assert.Equal(0, await _staff.AskAsync(db => db.Changes.CountAsync(change => change.Action == Data.Rows.ChangeAction.EvaluationSaved)));

        using var again = await _staff.SignInAsync("tantou");
        Assert.DoesNotContain("訓練を10回", (await again.OpenAsync(Item)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_may_not_is_said_in_words_with_a_way_back_to_the_desk()
    {
        using var answer = await _officer.GetAsync("/staff/people");
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("あなたの職務や課では、この操作はできません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/staff']"));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains(_staff.Site.Log.Lines, line => line.Event == 1003);
    }

    [Theory]
    [InlineData("/staff/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/staff/people/x", HttpStatusCode.NotFound)]
    [InlineData("/staff/asahi/1999", HttpStatusCode.NotFound)]
    public async Task Error_pages_of_addresses_for_staff_are_kept_nowhere(string address, HttpStatusCode status)
    {
        using var answer = await _officer.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.NotNull((await TestSite.ParseAsync(answer)).QuerySelector("h1"));
    }

    [Fact]
    public async Task What_is_too_large_or_broken_is_answered_in_words()
    {
        var page = await _officer.OpenAsync(Item);
        using var full = await _officer.SendAsync(page, Item, new() { ["results"] = new string('あ', 100_000) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, full.StatusCode);
        Assert.Equal(100_000, (await TestSite.ParseAsync(full)).QuerySelector("textarea[name=results]")!.TextContent.Count(letter => letter == 'あ'));

        using var large = await _officer.SendAsync(page, Item, new() { ["results"] = new string('あ', 120_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("送られた内容が大きすぎます", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var many = Enumerable.Range(0, 1_100).Select(at => KeyValuePair.Create($"x{at}", "y"));
        using var crowded = await _officer.Client.PostAsync(Item, new FormUrlEncodedContent(many));
        Assert.Equal(HttpStatusCode.BadRequest, crowded.StatusCode);
        Assert.Contains("受け付けられない内容です", await crowded.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var parts = new StringContent("--x\r\nnothing", Encoding.UTF8);
        parts.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        using var broken = await _officer.Client.PostAsync(Item, parts);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.Contains("受け付けられない内容です", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        _staff.Site.Clock.AdvanceMinutes(31);
        using var late = await _officer.Client.PostAsync(Item, new FormUrlEncodedContent(many));
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Contains("ログインが切れています", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_full_length_is_not_too_large()
    {
        var text = new string('あ', 2_000);
        using var saved = await _officer.PostAsync(Item, Item, new() { ["results"] = text, ["challenge"] = text, ["improvement"] = text, ["blank-reason"] = text, ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task Pages_for_staff_have_no_inline_script_or_style_and_public_ones_no_script_at_all()
    {
        foreach (var address in new[] { "/staff", "/staff/help", "/staff/account", "/staff/account/second-factor", "/staff/account/password", "/staff/sign-in", Item, "/staff/people", "/staff/nowhere", "/asahi/2022", "/", "/asahi/2022/forms/5", "/error/404", "/site.css", "/health/live" })
        {
            using var answer = await _officer.GetAsync(address);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            var isStaff = address.StartsWith("/staff", StringComparison.Ordinal);
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal(isStaff, policy.Contains("script-src 'self'", StringComparison.Ordinal));
            Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal(isStaff ? "no-referrer" : "strict-origin-when-cross-origin", answer.Headers.GetValues("Referrer-Policy").Single());

            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = await TestSite.ParseAsync(answer);
                Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style], [onclick], [onsubmit]"));
                Assert.True(isStaff || page.Scripts.All(script => script.Type == "application/ld+json"), address);
                Assert.All(page.QuerySelectorAll("label[for]"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("for")!)));
                Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _officer.Dispose();

        return _staff.DisposeAsync();
    }
}
