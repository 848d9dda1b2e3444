using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Many items given to a section at once: a branch, what nobody has, all of another section; and what nobody has said of the years is new.</summary>
public sealed class AssignmentTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Sections = Year + "/sections";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        await _staff.AssignAsync(2022, "福祉課", "2-1-1");
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task A_strategy_goes_with_all_that_is_below_it_and_each_is_on_record()
    {
        var page = await _affairs.OpenAsync(Sections);
        using var done = await SendAsync(page, "under o4-1", "福祉課");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var all = await AllAsync();
        var below = all.Where(it => it.Key is "o4-1" || it.Key.StartsWith("o4-1-", StringComparison.Ordinal)).ToList();

        Assert.True(below.Count > 1);
        Assert.All(below, it => Assert.Equal("福祉課", it.Section));
        Assert.Equal(below.Count + 1, all.Count(it => it.Section is not null));
        Assert.Equal(below.Count, await _staff.AskAsync(db => db.Changes.CountAsync(it => it.Action == ChangeAction.SectionAssigned)));
    }

    [Fact]
    public async Task All_of_one_section_goes_to_another_and_what_nobody_has_to_one()
    {
        using var moved = await SendAsync(await _affairs.OpenAsync(Sections), "section 防災課", "福祉課");
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.DoesNotContain(await AllAsync(), it => it.Section == "防災課");

        using var rest = await SendAsync(await _affairs.OpenAsync(Sections), "open", "防災課");
        Assert.Equal(HttpStatusCode.Redirect, rest.StatusCode);
        Assert.All((await AllAsync()).Where(it => it.Key.Contains('-', StringComparison.Ordinal)), it => Assert.NotNull(it.Section));
        Assert.Equal(2, (await AllAsync()).Count(it => it.Section == "福祉課"));
    }

    [Fact]
    public async Task As_it_was_seen_or_not_at_all()
    {
        var page = await _affairs.OpenAsync(Sections);
        await _staff.AssignAsync(2022, "福祉課", "3-1-1");
        using var stale = await SendAsync(page, "open", "防災課");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(3, (await AllAsync()).Count(it => it.Section is not null));

        using var empty = await _affairs.PostAsync(Sections, Sections + "/all", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var nobody = await SendAsync(await _affairs.OpenAsync(Sections), "open", null);
        Assert.Equal("open", (await TestSite.ParseAsync(nobody)).QuerySelector("#scope option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_left_of_the_lineage_is_new_and_what_is_proposed_is_not()
    {
        const string Lineage = Year + "/lineage";
        var page = await _affairs.OpenAsync(Lineage);
        var proposals = page.QuerySelectorAll("input[name=confirm]").Length;
        Assert.True(proposals > 0);
        using var done = await _affairs.SendAsync(page, Lineage + "/rest", []);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var links = (await _staff.PolicyAsync(2022)).Statement.Lineage;

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(LineageKind.New, link.Kind));
        var after = await _affairs.OpenAsync(Lineage);
        Assert.Equal(proposals, after.QuerySelectorAll("input[name=confirm]").Length);
        Assert.Null(after.QuerySelector($"form[action='{Lineage}/rest']"));
        using var stale = await _affairs.SendAsync(page, Lineage + "/rest", new() { ["version"] = "99" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(IDocument page, string scope, string? to)
    {
        var ids = await _staff.AskAsync(db => db.Sections.ToDictionaryAsync(section => section.Name, section => $"{section.Id}"));
        var chosen = scope.StartsWith("section ", StringComparison.Ordinal) ? $"section {ids[scope["section ".Length..]]}" : scope;

        return await _affairs.SendAsync(page, Sections + "/all", new() { ["scope"] = chosen, ["to"] = to is null ? "" : ids[to] });
    }

    private async Task<List<(string Key, string? Section)>> AllAsync()
    {
        var policy = (await _staff.AskAsync(db => new Data.Drafts.DraftItems(db).LoadPolicyAsync("asahi", 2022)))!;
        var names = await _staff.AskAsync(db => db.Sections.ToDictionaryAsync(section => section.Id, section => section.Name));

        return [.. PlacedItems.AllOf(policy).Where(it => it.Place.Code is not null).Select(it => (it.Item.Key, it.Item.SectionId is { } id ? names[id] : null))];
    }
}
