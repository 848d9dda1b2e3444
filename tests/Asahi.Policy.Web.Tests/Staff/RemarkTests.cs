using System.Net;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A chief leaves a word, or mends one, while somebody writes: what is told is what happened.</summary>
public sealed class RemarkTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;
    private StaffVisitor _chief = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        (_officer, _chief) = (await _staff.SignInAsync("tantou"), await _staff.SignInAsync("kacho"));
        await SendAsync(_officer, Item, await _officer.OpenAsync(Item), new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
    }

    [Theory]
    [InlineData("Save", "保存しました")]
    [InlineData("Submit", "保存し、課長に確認を依頼しました")]
    public async Task A_word_of_the_chief_is_nobody_elses_save(string step, string said)
    {
        var form = await _officer.OpenAsync(Item);
        await SendAsync(_chief, Item + "/review", await _chief.OpenAsync(Item), new() { ["remark"] = "true", ["reason"] = "数を\n確かめてください" });
        await SendAsync(_officer, Item, form, new() { ["challenge"] = "直した課題", ["step"] = step });
        var page = await _officer.OpenAsync(Item);

        Assert.Equal(said, page.QuerySelector(".done")!.TextContent.Trim());
        Assert.Contains("数を", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("直した課題", page.QuerySelector("#challenge")!.TextContent.Trim());
    }

    // Wards number their items alike.
    [Fact]
    public async Task What_another_ward_saved_has_nothing_to_do_with_it()
    {
        var form = await _officer.OpenAsync(Item);
        await SendAsync(_chief, Item + "/review", await _chief.OpenAsync(Item), new() { ["remark"] = "true", ["reason"] = "確かめてください" });
        await NoteElsewhereAsync();
        await SendAsync(_officer, Item, form, new() { ["challenge"] = "直した課題", ["step"] = "Save" });

        Assert.Equal("保存しました", (await _officer.OpenAsync(Item)).QuerySelector(".done")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_was_taken_back_while_the_chief_mended_it_is_told_as_that()
    {
        var form = await _chief.OpenAsync(Item);
        await SendAsync(_officer, Item, await _officer.OpenAsync(Item), new() { ["challenge"] = "書き直した課題", ["step"] = "Save" });
        using var refused = await _chief.SendAsync(form, Item, new() { ["results"] = "訓練を三回行った", ["step"] = "Confirm" });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("あなたが開いた後に、変わりました", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("訓練を三回行った", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_confirmed_word_for_word_has_no_other_author_and_what_is_mended_has()
    {
        var officer = (await _staff.AskAsync(db => Task.FromResult(db.Users.Single(it => it.UserName == "tantou")))).Id;
        await SendAsync(_chief, Item, await _chief.OpenAsync(Item), new() { ["step"] = "Confirm" });
        Assert.Equal(officer, await EditorAsync());

        await SendAsync(_officer, Item, await _officer.OpenAsync(Item), new() { ["challenge"] = "書き直した課題", ["step"] = "Submit" });
        await SendAsync(_chief, Item, await _chief.OpenAsync(Item), new() { ["challenge"] = "課長が直した課題", ["step"] = "Confirm" });
        Assert.NotEqual(officer, await EditorAsync());
    }

    // Enter in a field of one line presses the first button.
    [Fact]
    public async Task Enter_sends_a_chief_nowhere()
    {
        var form = await _chief.OpenAsync(Item);
        var first = form.QuerySelector($"form[action='{Item}'] button")!;
        using var answer = await _chief.SendAsync(form, Item, new() { ["results"] = "訓練を三回行った", [first.GetAttribute("name")!] = first.GetAttribute("value")! });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("訓練を三回行った", (await TestSite.ParseAsync(answer)).QuerySelector("#results")!.TextContent.Trim());
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        _chief.Dispose();
        await _staff.DisposeAsync();
    }

    private async Task NoteElsewhereAsync()
    {
        await using var scope = _staff.Services.CreateAsyncScope();
        var items = scope.ServiceProvider.GetRequiredService<DraftItems>();
        await scope.ServiceProvider.GetRequiredService<RecordWriter>().WriteAsync(async sheet =>
        {
            var draft = (await items.FindAsync("asahi", 2022, ItemPlace.Parse("4-1-1"), FormStage.SelfEvaluation))!;
            var subject = new ChangeSubject("mihon", 2022, draft.Place.Code, ItemKey: draft.Item.Key, Stage: draft.Stage);
            sheet.Note(ChangeAction.EvaluationSaved, subject, draft.Entry, new ChangedField("課題", "", "ほかの区の課題"));

            return new Done("noted");
        });
    }

    private Task<int?> EditorAsync() => _staff.AskAsync(db => Task.FromResult(
        db.Set<Domain.Policies.Entry>().Where(it => it.EditedById != null).Select(it => it.EditedById).Single()));

    private static async Task SendAsync(StaffVisitor visitor, string address, AngleSharp.Dom.IDocument form, Dictionary<string, string> typed)
    {
        using var answer = await visitor.SendAsync(form, address, typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
