using System.Net;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>General affairs says which items a year has, and where they stand.</summary>
public sealed class StructureTests : IAsyncLifetime
{
    private const string Tree = "/staff/asahi/2022/structure";

    private static readonly ChangeAction[] _actions =
    [
        ChangeAction.ItemAdded, ChangeAction.ItemMoved, ChangeAction.ItemRetired, ChangeAction.ItemRevived, ChangeAction.StagesChanged,
    ];

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task An_item_goes_down_by_its_button_and_comes_up_again()
    {
        await DoAsync(Tree, Tree + "/o1-1/order", new() { ["with"] = "o1-2" });
        Assert.Equal(("1-2", "1-1", "1-2-1"), (await PlaceAsync("o1-1"), await PlaceAsync("o1-2"), await PlaceAsync("o1-1-1")));

        await DoAsync(Tree, Tree + "/o1-1/order", new() { ["with"] = "o1-2" });
        Assert.Equal(("1-1", "1-2"), (await PlaceAsync("o1-1"), await PlaceAsync("o1-2")));

        var log = await LogAsync();
        Assert.Equal(4, log.Count);
        Assert.All(log, record => Assert.Equal(ChangeAction.ItemMoved, record.Action));
        Assert.Equal(["o1-1", "o1-2", "o1-1", "o1-2"], log.Select(record => record.ItemKey));
        Assert.Contains(new ChangedField("番号", "1-1", "1-2"), log[0].Fields);
        Assert.Contains(log[0].Fields, field => field is { Label: "下の項目の番号", Before: ['1', '-', '1', '-', '1', ..] });
    }

    [Fact]
    public async Task A_click_that_comes_twice_moves_once()
    {
        var open = await _affairs.OpenAsync(Tree);
        var fields = StaffVisitor.Fields(open, Tree + "/o1-1/order");

        for (var times = 0; times < 2; times++)
        {
            using var answer = await _affairs.SendAsync(open, Tree + "/o1-1/order", new(fields) { ["with"] = "o1-2" });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal("1-2", await PlaceAsync("o1-1"));
        Assert.Equal(2, (await LogAsync()).Count);
    }

    [Theory]
    [InlineData("o1-1", "o2-1")]
    [InlineData("o1-1", "o9")]
    [InlineData("o1-1", "")]
    [InlineData("o1-1", "o1-1")]
    public async Task Only_neighbours_exchange_their_numbers(string item, string with)
    {
        using var refused = await _affairs.PostAsync(Tree, $"{Tree}/{item}/order", new() { ["with"] = with });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        await UntouchedAsync();
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_moves_nothing()
    {
        var open = await _affairs.OpenAsync(Tree);
        await DoAsync(Tree, Tree + "/o1-1/order", new() { ["with"] = "o1-2" });
        using var refused = await _affairs.SendAsync(open, Tree + "/o1-1/order", new() { ["with"] = "o1-2" });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("開いた後に変わった", page.QuerySelector(".errors h2")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".errors a")!.GetAttribute("href")!));
        Assert.Equal("1-2", await PlaceAsync("o1-1"));
    }

    [Fact]
    public async Task A_strategy_goes_under_another_issue_with_all_that_hangs_from_it()
    {
        await DoAsync(Tree + "/o1-1", Tree + "/o1-1/move", new() { ["above"] = "o2" });
        var there = (await PlaceAsync("o1-1"))!;

        Assert.StartsWith("2-", there, StringComparison.Ordinal);
        Assert.Equal($"{there}-1", await PlaceAsync("o1-1-1"));
        Assert.Equal("1-1-1", Assert.Single(await FormerAsync("o1-1-1")));

        await DoAsync(Tree + "/o1-1-1", Tree + "/o1-1-1/move", new() { ["above"] = "o2-1" });
        Assert.StartsWith("2-1-", await PlaceAsync("o1-1-1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("o1-1", "o1")]
    [InlineData("o1-1", "o2-1")]
    [InlineData("o1-1", "")]
    [InlineData("o1-1-1", "o2")]
    public async Task It_moves_only_under_another_item_of_the_level_above(string item, string above)
    {
        using var refused = await _affairs.PostAsync($"{Tree}/{item}", $"{Tree}/{item}/move", new() { ["above"] = above });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("移す先を選んでください", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await UntouchedAsync();
    }

    [Fact]
    public async Task The_number_of_the_address_and_what_is_printed_are_two_things()
    {
        await DoAsync(Tree + "/o1-2", Tree + "/o1-2/number", new() { ["number"] = "１２", ["print"] = "other", ["printed"] = " Ⅰ－２ " });
        var item = await ItemAsync("o1-2");

        Assert.Equal(("1-12", "Ⅰ－２"), (await PlaceAsync("o1-2"), item.Printed));
        Assert.Contains(new ChangedField("印刷する番号", "", "Ⅰ－２"), Assert.Single(await LogAsync()).Fields);

        await DoAsync(Tree + "/o1-2", Tree + "/o1-2/number", new() { ["print"] = "none" });
        Assert.Equal("", (await ItemAsync("o1-2")).Printed);

        await DoAsync(Tree + "/o1-2", Tree + "/o1-2/number", new() { ["print"] = "same" });
        Assert.Null((await ItemAsync("o1-2")).Printed);

        await DoAsync(Tree + "/o1-2", Tree + "/o1-2/number", []);
        Assert.Equal(3, (await LogAsync()).Count);
    }

    [Theory]
    [InlineData("0", "same", "", "番号は、1から99までの数字で入力してください")]
    [InlineData("100", "same", "", "番号は、1から99までの数字で入力してください")]
    [InlineData("いち", "same", "", "番号は、1から99までの数字で入力してください")]
    [InlineData("", "same", "", "番号は、1から99までの数字で入力してください")]
    [InlineData("2", "same", "", "番号2は「")]
    [InlineData("9", "other", "", "印刷する番号を入力してください")]
    [InlineData("9", "other", "123456789012345678901", "印刷する番号は20文字まで")]
    [InlineData("9", "whatever", "", "印刷する番号を選んでください")]
    public async Task A_number_that_cannot_be_is_refused_and_stays_as_it_was_typed(string number, string print, string printed, string message)
    {
        using var refused = await _affairs.PostAsync(
            Tree + "/o1-1",
            Tree + "/o1-1/number",
            new() { ["number"] = number, ["print"] = print, ["printed"] = printed });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(message, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".errors a")!.GetAttribute("href")!));
        Assert.Equal((number, printed), (Value("number"), Value("printed")));
        await UntouchedAsync();

        string Value(string name) => StaffVisitor.Fields(page, Tree + "/o1-1/number")[name];
    }

    [Fact]
    public async Task An_item_is_added_below_another_and_at_the_end()
    {
        await DoAsync(Tree, Tree + "/add", new() { ["level"] = "Issue", ["name"] = "新しい課題" });
        await DoAsync(Tree, Tree + "/add", new() { ["level"] = "Reform", ["name"] = "新しい改革" });
        await DoAsync(Tree + "/o1", Tree + "/add", new() { ["name"] = "新しい戦略" });
        await DoAsync(Tree + "/o1-1", Tree + "/add", new() { ["name"] = "新しい取組" });
        var added = (await AllAsync()).Where(it => it.Item.Name?.StartsWith("新しい", StringComparison.Ordinal) == true).ToList();

        Assert.Equal([ItemLevel.Issue, ItemLevel.Strategy, ItemLevel.Initiative, ItemLevel.Reform], added.Select(it => it.Place.Level).Order());
        Assert.All(added, it => Assert.StartsWith("n", it.Item.Key, StringComparison.Ordinal));
        Assert.Equal(
            added.Select(it => it.Item.Key).Order(StringComparer.Ordinal),
            (await LogAsync()).Where(record => record.Action == ChangeAction.ItemAdded).Select(record => record.ItemKey!).Order(StringComparer.Ordinal));

        foreach (var it in added)
        {
            Assert.Contains(it.Item.Name!, (await _affairs.OpenAsync($"/staff/asahi/2022/{it.Place}/plan")).Title, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Issue", "", "名を入力してください")]
    [InlineData("Issue", "\u200B", "名を入力してください")]
    [InlineData("", "名", "加える項目の種類を選んでください")]
    [InlineData("Strategy", "名", "加える項目の種類を選んでください")]
    public async Task What_cannot_be_added_is_said_in_words(string level, string name, string message)
    {
        using var refused = await _affairs.PostAsync(Tree, Tree + "/add", new() { ["level"] = level, ["name"] = name });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(message, (await TestSite.ParseAsync(refused)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        await UntouchedAsync();
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_counted_and_kept_in_the_form()
    {
        var name = new string('名', PolicyItem.NameMaxLength + 1);
        using var refused = await _affairs.PostAsync(Tree + "/o1", Tree + "/add", new() { ["name"] = name });
        var page = await TestSite.ParseAsync(refused);

        Assert.Contains("200文字まで", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, StaffVisitor.Fields(page, Tree + "/add")["name"]);
    }

    [Fact]
    public async Task What_is_retired_stays_in_the_record_and_can_be_taken_back()
    {
        await DoAsync(Tree + "/o1-1", Tree + "/o1-1/retire", new() { ["reason"] = "計画から外れたため" });
        Assert.Null(await PlaceAsync("o1-1-1"));
        Assert.Equal(HttpStatusCode.NotFound, (await _affairs.GetAsync("/staff/asahi/2022/1-1/plan")).StatusCode);
        Assert.Contains("計画から外れたため", (await _affairs.OpenAsync(Tree)).QuerySelector("#item-o1-1")!.TextContent, StringComparison.Ordinal);

        await DoAsync(Tree + "/o1-2", Tree + "/o1-2/number", new() { ["number"] = "1" });
        await DoAsync(Tree + "/o1-1", Tree + "/o1-1/revive", []);
        Assert.Equal(("1-1", "1-2"), (await PlaceAsync("o1-2"), await PlaceAsync("o1-1")));
        Assert.Equal(
            [ChangeAction.ItemRetired, ChangeAction.ItemMoved, ChangeAction.ItemRevived],
            (await LogAsync()).Select(record => record.Action));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_retired()
    {
        using var refused = await _affairs.PostAsync(Tree + "/o1-1", Tree + "/o1-1/retire", new() { ["reason"] = " " });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await UntouchedAsync();
    }

    [Fact]
    public async Task Below_what_is_retired_nothing_is_changed_or_taken_back_by_itself()
    {
        var below = await _affairs.OpenAsync(Tree + "/o1-1-1");
        await DoAsync(Tree + "/o1-1-1", Tree + "/o1-1-1/retire", new() { ["reason"] = "先に" });
        await DoAsync(Tree + "/o1-1", Tree + "/o1-1/retire", new() { ["reason"] = "後に" });
        using var revived = await _affairs.PostAsync(Tree + "/o1-1-1", Tree + "/o1-1-1/revive", []);
        using var moved = await _affairs.SendAsync(below, Tree + "/o1-1-1/number", new() { ["number"] = "7" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, revived.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, moved.StatusCode);
        Assert.Equal(2, (await LogAsync()).Count);
    }

    [Fact]
    public async Task A_confirmed_link_to_the_year_before_goes_with_its_item()
    {
        const string lineage = "/staff/asahi/2022/lineage/3-2";
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(lineage, lineage, new() { ["kind"] = "Renamed", ["former"] = "3-1" })).StatusCode);
        await DoAsync(Tree, Tree + "/o3-2/order", new() { ["with"] = "o3-1" });

        Assert.Equal("3-1", Assert.Single(await LinksAsync()).Item.ToString());
        Assert.Contains((await LogAsync())[0].Fields, field => field is { Label: "年度のつながり", Before: ['3', '-', '2', ..], After: ['3', '-', '1', ..] });

        await DoAsync(Tree + "/o3-2", Tree + "/o3-2/retire", new() { ["reason"] = "終わった" });
        Assert.Empty(await LinksAsync());
    }

    [Theory]
    [InlineData("order", "with", "o1-2")]
    [InlineData("number", "number", "9")]
    [InlineData("move", "above", "o2")]
    [InlineData("retire", "reason", "理由")]
    [InlineData("add", "name", "名")]
    public async Task While_a_candidate_waits_nothing_moves_and_what_was_typed_comes_back(string what, string field, string value)
    {
        var page = what is "order" ? Tree : Tree + "/o1-1";
        var address = what is "add" ? $"{Tree}/{what}" : $"{Tree}/o1-1/{what}";
        var open = await _affairs.OpenAsync(page);
        await RequestAsync();
        using var refused = await _affairs.SendAsync(open, address, new() { [field] = value });
        var shown = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("公開を待っている", shown.QuerySelector(".errors h2")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector(shown.QuerySelector(".errors a")!.GetAttribute("href")!));
        Assert.Equal(field is "reason" or "name", shown.QuerySelector("main blockquote")?.TextContent == value);
        await UntouchedAsync();
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _affairs.GetAsync(Tree + "/o9-9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _affairs.GetAsync(Tree + "/policy")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _affairs.GetAsync("/staff/asahi/2019/structure")).StatusCode);
        using var answer = await _affairs.SendAsync(await _affairs.OpenAsync(Tree + "/o1"), Tree + "/add", new() { ["under"] = "o9", ["name"] = "名" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private async Task DoAsync(string page, string address, Dictionary<string, string> typed)
    {
        using var answer = await _affairs.PostAsync(page, address, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode}.");
    }

    private async Task RequestAsync()
    {
        const string publication = "/staff/asahi/2022/publication";
        const string item = "/staff/asahi/2022/4-1-1/evaluation";
        using var written = await _affairs.PostAsync(item, item, new() { ["results"] = "行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" });
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        using var requested = await _affairs.PostAsync(publication, publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        Assert.Equal(HttpStatusCode.Redirect, requested.StatusCode);
        await _staff.PinEverythingAsync();
    }

    private async Task UntouchedAsync()
    {
        Assert.Empty(await LogAsync());
        Assert.All(await AllAsync(), it => Assert.True(it.Item.Key is "policy" || it.Item.Key == $"o{it.Place}"));
    }

    private async Task<OperatingPolicy> LoadAsync()
    {
        await using var scope = _staff.Services.CreateAsyncScope();

        return (await scope.ServiceProvider.GetRequiredService<DraftItems>().LoadPolicyAsync("asahi", 2022))!;
    }

    private async Task<IReadOnlyList<PlacedItem>> AllAsync() => [.. PlacedItems.AllOf(await LoadAsync())];

    private async Task<PolicyItem> ItemAsync(string key) => (await AllAsync()).Single(it => it.Item.Key == key).Item;

    private async Task<string?> PlaceAsync(string key) => (await AllAsync()).FirstOrDefault(it => it.Item.Key == key)?.Place.ToString();

    private async Task<IEnumerable<string>> FormerAsync(string key) => (await ItemAsync(key)).FormerCodes.Select(code => code.ToString());

    private async Task<IReadOnlyList<LineageLink>> LinksAsync() => (await LoadAsync()).Statement.Lineage;

    private Task<List<ChangeRecord>> LogAsync() => _staff.AskAsync(db => db.Changes
        .Where(record => _actions.Contains(record.Action))
        .OrderBy(record => record.Id)
        .ToListAsync());
}
