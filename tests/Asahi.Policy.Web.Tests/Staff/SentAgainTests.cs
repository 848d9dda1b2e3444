using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A form that a browser has kept, sent a second time: with the same words it has taken effect already, with others it is asked anew.</summary>
public sealed class SentAgainTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Fact]
    public async Task Other_words_are_never_answered_as_saved()
    {
        using var visitor = await _staff.SignInAsync("tantou");
        var page = await visitor.OpenAsync(Item);
        using var first = await visitor.SendAsync(page, Item, new() { ["results"] = "訓練を三回行った" });
        using var same = await visitor.SendAsync(page, Item, new() { ["results"] = "訓練を三回行った" });
        using var other = await visitor.SendAsync(page, Item, new() { ["results"] = "訓練を四回行った" });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, same.StatusCode, other.StatusCode));
        var shown = await other.Content.ReadAsStringAsync();
        Assert.Contains("訓練を三回行った", shown, StringComparison.Ordinal);
        Assert.Contains("訓練を四回行った", shown, StringComparison.Ordinal);
        Assert.Equal(1, await _staff.AskAsync(db => db.Changes.CountAsync(change => change.Item == "4-1-1")));
    }

    [Theory]
    [InlineData("name", "別の人")]
    [InlineData("login", "other2")]
    public async Task Two_people_from_one_form_are_two(string field, string value)
    {
        const string New = "/staff/people/new";
        using var visitor = await _staff.SignInAsync("kanri");
        using var named = await visitor.PostAsync("/staff/sections", "/staff/sections", new() { ["name"] = "福祉課" });
        var page = await visitor.OpenAsync(New);
        var typed = new Dictionary<string, string> { ["login"] = "other1", ["name"] = "一人目", ["duty"] = "GeneralAffairs" };
        using var first = await visitor.SendAsync(page, New, typed);
        using var twice = await visitor.SendAsync(page, New, typed);
        Assert.Equal(first.Headers.Location, twice.Headers.Location);
        typed[field] = value;
        using var second = await visitor.SendAsync(page, New, typed);

        // The same login again is taken; another login is another person.
        Assert.Equal(field == "login" ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.NotEqual(first.Headers.Location?.OriginalString, second.Headers.Location?.OriginalString);
    }

    [Fact]
    public void Fields_that_run_into_one_another_are_told_apart()
    {
        var (one, other) = (new Data.Changes.SentForm(), new Data.Changes.SentForm());
        one.Tell([new("a", "bc"), new("d", "")]);
        other.Tell([new("a", "b"), new("cd", "")]);
        var key = Guid.NewGuid();

        Assert.NotEqual(one.NumberOf(key), other.NumberOf(key));
        Assert.NotEqual(key, one.NumberOf(key));
        Assert.Equal(key, new Data.Changes.SentForm().NumberOf(key));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();
}
