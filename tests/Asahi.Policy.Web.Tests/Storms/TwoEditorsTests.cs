using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Two people at one item, and one person who presses twice.</summary>
public sealed class TwoEditorsTests : IAsyncLifetime
{
    private const string Item = "4-1-1";

    private readonly StaffSite _staff = new();
    private StaffVisitor _one = null!;
    private StaffVisitor _two = null!;

    private static string Address => Typist.AddressOf(Item);

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("hitori", Duty.Officer, "防災課");
        await _staff.AddAsync("futari", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", Item);
        (_one, _two) = (await _staff.SignInAsync("hitori"), await _staff.SignInAsync("futari"));
    }

    [Fact]
    public async Task The_second_sees_both_texts_and_saves_what_is_chosen()
    {
        var (first, second) = (await _one.OpenAsync(Address), await _two.OpenAsync(Address));
        var saved = await _one.SendAsync(first, Address, new() { ["results"] = "一人目の実績", ["challenge"] = "一人目の課題", ["improvement"] = "二人に同じ", ["step"] = "Save" });
        var refused = await _two.SendAsync(second, Address, new() { ["results"] = "二人目の実績", ["challenge"] = "二人目の課題", ["improvement"] = "二人に同じ", ["step"] = "Save" });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (saved.StatusCode, refused.StatusCode));
        var page = await TestSite.ParseAsync(refused);
        Assert.Contains("職員hitori さん", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["二人目の実績", "二人目の課題", "二人に同じ"], new[] { "results", "challenge", "improvement" }.Select(field => page.QuerySelector($"#{field}")!.TextContent.Trim()));
        Assert.Equal(["一人目の実績", "一人目の課題"], page.QuerySelectorAll(".theirs blockquote").Select(quote => quote.TextContent));
        Assert.Empty(page.QuerySelectorAll("input[name^='use[']:checked"));

        // Without a choice nothing is saved, and nothing that was typed is gone.
        var undecided = await _two.SendAsync(page, Address, new() { ["use[results]"] = "mine", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.StatusCode);
        page = await TestSite.ParseAsync(undecided);
        Assert.Equal("二人目の課題", page.QuerySelector("#challenge")!.TextContent.Trim());

        var resolved = await _two.SendAsync(page, Address, new() { ["use[challenge]"] = "theirs", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Redirect, resolved.StatusCode);
        var standing = (await _staff.AskAsync(Standing.ReadAsync))[Item];
        Assert.Equal(("二人目の実績", "一人目の課題", "二人に同じ"), (standing.Results, standing.Challenge, standing.Improvement));

        // What was not chosen is in the log.
        var log = await _staff.AskAsync(Standing.LogAsync);
        Assert.Contains(log, row => row.Fields.Any(field => field is { Before: "一人目の実績", After: "二人目の実績" }));
    }

    [Fact]
    public async Task What_the_second_typed_outlives_a_closed_window()
    {
        var second = await _two.OpenAsync(Address);
        await _one.PostAsync(Address, Address, new() { ["challenge"] = "先に保存した課題", ["step"] = "Save" });
        await _two.SendAsync(second, Address, new() { ["challenge"] = "後から書いた課題", ["step"] = "Save" });

        var later = await _two.OpenAsync(Address);
        Assert.Equal("後から書いた課題", later.QuerySelector("#challenge")!.TextContent.Trim());
        Assert.Equal("先に保存した課題", later.QuerySelector("#challenge-now blockquote")!.TextContent); // nobody's text is overwritten unseen
        Assert.Contains("challenge-now", later.QuerySelector("#challenge")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Null(later.QuerySelector("#results-now"));
        await _one.PostAsync(Address, Address, new() { ["challenge"] = "また保存した課題", ["step"] = "Save" });
        var again = await _two.SendAsync(later, Address, new() { ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("また保存した課題", (await _staff.AskAsync(Standing.ReadAsync))[Item].Challenge);
    }

    [Theory]
    [InlineData("1-1")]
    [InlineData("4-1-1")]
    public async Task Of_two_at_the_same_moment_one_wins(string item)
    {
        await _staff.AssignAsync(2022, "防災課", item);
        Typist[] both = [new(_one), new(_two)];

        for (var round = 0; round < 25; round++)
        {
            var version = (await _staff.AskAsync(Standing.ReadAsync))[item].Version;
            var answers = await Task.WhenAll(both.Select((typist, who) => Task.Run(() => typist.SaveAsync(item, version, Typed.Of(item, $"{who}の{round}", round)))));

            Assert.Single(answers, answer => answer.IsSaved);
            Assert.Single(answers, answer => answer.IsRefused);
            var standing = (await _staff.AskAsync(Standing.ReadAsync))[item];
            Assert.Equal((version + 1, $"{Array.FindIndex(answers, answer => answer.IsSaved)}の{round}"), (standing.Version, standing.Results));
        }
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_takes_effect_once_and_is_answered_the_same()
    {
        var typist = new Typist(_one);

        for (var round = 0; round < 10; round++)
        {
            var (key, before) = (Guid.NewGuid(), (await _staff.AskAsync(Standing.ReadAsync))[Item].Version);
            var typed = Typed.Of(Item, $"{round}回目", round);
            var atOnce = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => typist.SaveAsync(Item, before, typed, key: key))));
            var later = await typist.SaveAsync(Item, before, typed, key: key);

            Assert.All([.. atOnce, later], answer => Assert.Equal((HttpStatusCode.Redirect, Address), (answer.Status, answer.Location)));
            Assert.Equal(before + 1, (await _staff.AskAsync(Standing.ReadAsync))[Item].Version);
        }

        Assert.Equal(10, (await _staff.AskAsync(Standing.LogAsync)).Count);
        Assert.Equal(10, await _staff.AskAsync(db => db.HandledForms.CountAsync()));
    }

    [Fact]
    public async Task The_number_of_a_form_is_worth_nothing_to_anybody_else()
    {
        var (key, version) = (Guid.NewGuid(), (await _staff.AskAsync(Standing.ReadAsync))[Item].Version);
        Assert.True((await new Typist(_one).SaveAsync(Item, version, Typed.Of(Item, "一人目", 0), key: key)).IsSaved);
        Assert.True((await new Typist(_two).SaveAsync(Item, version, Typed.Of(Item, "二人目", 0), key: key)).IsRefused);
        Assert.Equal("一人目", (await _staff.AskAsync(Standing.ReadAsync))[Item].Results);
    }

    public async ValueTask DisposeAsync()
    {
        _one.Dispose();
        _two.Dispose();
        await _staff.DisposeAsync();
    }
}
