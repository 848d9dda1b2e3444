using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Several entries confirmed at once: those that were read, in the words in which they were read, and no others.</summary>
public sealed class TogetherTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Together = Year + "/confirm";

    private static readonly string[] _items = ["1-1-1", "2-1-1", "4-1-1"];

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;
    private StaffVisitor _chief = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AssignAsync(2022, "防災課", _items);
        (_officer, _chief) = (await _staff.SignInAsync("tantou"), await _staff.SignInAsync("kacho"));

        foreach (var item in _items)
        {
            await WriteAsync(item, $"{item}を行った", "Submit");
        }
    }

    [Fact]
    public async Task What_waits_stands_there_with_what_it_says_and_how_it_differs()
    {
        var page = await _chief.OpenAsync(Together);

        Assert.Equal(_items, page.QuerySelectorAll(".together h2").Select(it => it.TextContent.Trim().Split(' ')[0]));
        Assert.All(page.QuerySelectorAll(".together"), (it, at) => Assert.Contains($"{_items[at]}を行った", it.QuerySelector("ins")!.TextContent, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".together input[name=read]"), box => Assert.False(box.HasAttribute("checked")));
    }

    [Fact]
    public async Task Only_what_was_ticked_is_confirmed()
    {
        var page = await _chief.OpenAsync(Together);
        using var answer = await SendAsync(page, Boxes(page)[0], Boxes(page)[2]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        Assert.Equal([EntryState.Confirmed, EntryState.Submitted, EntryState.Confirmed], await StatesAsync());
        Assert.Contains("2件を確認済みにしました", (await _chief.OpenAsync(Together)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await _staff.AskAsync(db => db.Changes.CountAsync(it => it.Action == ChangeAction.EvaluationConfirmed)));
    }

    [Fact]
    public async Task What_was_changed_since_it_was_read_stops_all_and_is_read_again()
    {
        var page = await _chief.OpenAsync(Together);
        await WriteAsync("2-1-1", "あとから直した", "Submit");
        using var refused = await SendAsync(page, [.. Boxes(page)]);
        var again = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.All(await StatesAsync(), state => Assert.Equal(EntryState.Submitted, state));
        Assert.Contains("2-1-1", again.QuerySelector(".errors a")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.QuerySelector(again.QuerySelector(".errors a")!.GetAttribute("href")!));

        // What was ticked and stayed as it was is still ticked; the other has to be read.
        Assert.Equal([true, false, true], again.QuerySelectorAll("input[name=read]").Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_confirmed()
    {
        var page = await _chief.OpenAsync(Together);
        await WriteAsync("2-1-1", "途中", "Save");
        using var refused = await SendAsync(page, Boxes(page)[1]);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(EntryState.Drafting, (await StatesAsync())[1]);
    }

    [Fact]
    public async Task Nothing_ticked_is_asked_for_and_rubbish_is_not_taken()
    {
        var page = await _chief.OpenAsync(Together);
        using var none = await SendAsync(page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        using var rubbish = await SendAsync(page, "o1-1-1 evaluation x");
        Assert.Equal(HttpStatusCode.BadRequest, rubbish.StatusCode);
    }

    [Fact]
    public async Task Nobody_confirms_what_is_of_another_section_or_by_himself()
    {
        await _staff.AssignAsync(2022, "福祉課", "1-1-1");
        var page = await _chief.OpenAsync(Together);
        Assert.Equal(2, Boxes(page).Count);
        var foreign = Boxes(page)[0].Replace("o2-1-1", "o1-1-1", StringComparison.Ordinal);
        using var refused = await SendAsync(page, foreign);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.All(await StatesAsync(), state => Assert.Equal(EntryState.Submitted, state));
    }

    [Fact]
    public async Task Sent_twice_it_is_done_once()
    {
        var page = await _chief.OpenAsync(Together);
        using var first = await SendAsync(page, Boxes(page)[0]);
        using var second = await SendAsync(page, Boxes(page)[0]);

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(1, await _staff.AskAsync(db => db.Changes.CountAsync(it => it.Action == ChangeAction.EvaluationConfirmed)));
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        _chief.Dispose();
        await _staff.DisposeAsync();
    }

    private static List<string> Boxes(IDocument page) => [.. page.QuerySelectorAll("input[name=read]").Select(box => box.GetAttribute("value")!)];

    private async Task<HttpResponseMessage> SendAsync(IDocument page, params string[] read)
    {
        var fields = StaffVisitor.Fields(page, Together).Where(field => field.Key != "read").ToList();
        fields.AddRange(read.Select(value => KeyValuePair.Create("read", value)));

        return await _chief.Client.PostAsync(Together, new FormUrlEncodedContent(fields));
    }

    private async Task<List<EntryState>> StatesAsync()
    {
        var states = new List<EntryState>();

        foreach (var item in _items)
        {
            states.Add((await _staff.AskAsync(db => new Data.Drafts.DraftItems(db).FindAsync("asahi", 2022, Domain.Items.ItemPlace.Parse(item), Domain.Eras.FormStage.SelfEvaluation)))!.Entry!.State);
        }

        return states;
    }

    private async Task WriteAsync(string item, string results, string step)
    {
        var address = $"{Year}/{item}/evaluation";
        var typed = new Dictionary<string, string> { ["results"] = results, ["challenge"] = "課題", ["improvement"] = "改善策", ["target"] = "①", ["execution"] = "(ⅰ)", ["effect"] = "ア", ["step"] = step };
        using var answer = await _officer.PostAsync(address, address, typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
