using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Asahi.Policy.Web.Tests.Staff.PublicationOffice;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What is ready is published; what is not stays as it is, and stops nobody.</summary>
public sealed class PartialPublicationTests : IAsyncLifetime
{
    private readonly PublicationOffice _office = new(new StaffSite());

    public async ValueTask InitializeAsync() => await _office.OpenAsync();

    [Fact]
    public async Task An_unfinished_item_stays_as_it_is_and_can_be_written_meanwhile()
    {
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        await DoneAsync(_office.WriteAsync("3-1-1", "書きかけの実績", "Save"));
        var open = await _office.Affairs.OpenAsync($"{Year}/4-1-1/evaluation");
        await DoneAsync(_office.RequestAsync());
        Assert.Equal([(CandidateState.Pending, "o4-1-1/SelfEvaluation")], await _office.CandidatesAsync());

        await DoneAsync(_office.WriteAsync("3-1-1", "書き続けた実績", "Save"));
        Assert.Contains("公開を待つ版に入っているため", await RefusedAsync(_office.Affairs.SendAsync(open, $"{Year}/4-1-1/evaluation", new() { ["results"] = "あとから", ["step"] = "Save" })), StringComparison.Ordinal);
        await DoneAsync(_office.ApproveAsync());

        Assert.Contains("訓練を10回行った", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("実績", await _office.PublicAsync("3-1-1"), StringComparison.Ordinal);
        Assert.Equal(
            ["o4-1-1"],
            await _office.Staff.AskAsync(db => db.Policies.Where(it => it.FiscalYear == 2022)
                .SelectMany(it => it.Issues).SelectMany(it => it.Strategies).SelectMany(it => it.Initiatives)
                .Where(it => it.Entries.Any(entry => entry.PublishedVersion != null))
                .Select(it => it.Key).ToListAsync()));
    }

    [Fact]
    public async Task What_is_not_ticked_stays_and_the_choice_is_looked_at_first()
    {
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        await DoneAsync(_office.WriteAsync("3-1-1", "相談を受けた"));
        Dictionary<string, string> choice = new() { ["in[o3-1-1/SelfEvaluation]"] = "false" };

        // The difference on the screen is that of everything: first the choice is looked at.
        Assert.Contains("変わりました", await RefusedAsync(_office.RequestAsync(typed: choice)), StringComparison.Ordinal);
        using var looked = await _office.Affairs.PostAsync(Publication, Publication, new(choice) { ["isLook"] = "true", ["note"] = "選んで公開する" });
        var page = await TestSite.ParseAsync(looked);
        Assert.Equal("選んで公開する", page.QuerySelector("#note")!.TextContent.Trim());
        Assert.DoesNotContain("相談を受けた", page.QuerySelector("section[aria-labelledby=changes]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("訓練を10回行った", page.QuerySelector("section[aria-labelledby=changes]")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(_office.Affairs.SendAsync(page, Publication, new() { ["kind"] = "SelfEvaluation" }));
        await DoneAsync(_office.ApproveAsync());

        Assert.DoesNotContain("相談を受けた", await _office.PublicAsync("3-1-1"), StringComparison.Ordinal);
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.ApproveAsync());
        Assert.Contains("相談を受けた", await _office.PublicAsync("3-1-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_came_back_is_offered_again_as_it_was()
    {
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        await DoneAsync(_office.WriteAsync("3-1-1", "相談を受けた"));
        using var looked = await _office.Affairs.PostAsync(Publication, Publication, new() { ["isLook"] = "true", ["in[o3-1-1/SelfEvaluation]"] = "false", ["note"] = "訓練だけを公開する" });
        await DoneAsync(_office.Affairs.SendAsync(await TestSite.ParseAsync(looked), Publication, new() { ["kind"] = "SelfEvaluation" }));
        await DoneAsync(_office.Mayor.PostAsync(Publication, Publication + "/return", new() { ["reason"] = "回数を確かめてください" }));

        var page = await _office.Affairs.OpenAsync(Publication);
        Assert.Equal("訓練だけを公開する", page.QuerySelector("#note")!.TextContent.Trim());
        Assert.Equal(["in[o4-1-1/SelfEvaluation]"], page.QuerySelectorAll("input[name^='in['][checked]").Select(it => it.GetAttribute("name")));
    }

    [Fact]
    public async Task A_correction_overtakes_and_what_waited_is_built_anew_and_approved_again()
    {
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を100回行った"));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.ApproveAsync());
        await DoneAsync(_office.WriteAsync("3-1-1", "相談を受けた"));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った")); // while it waits
        await DoneAsync(_office.RequestAsync("Correction", Publication + "/correction"));
        Assert.Equal(
            [(CandidateState.Pending, "o3-1-1/SelfEvaluation"), (CandidateState.Pending, "o4-1-1/SelfEvaluation")],
            (await _office.CandidatesAsync())[1..]);
        await DoneAsync(_office.ApproveAsync()); // what corrects is shown first

        Assert.Contains("訓練を10回行った", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.Contains("公開中の内容が変わりました", (await _office.Affairs.OpenAsync("/staff")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("公開中の内容が変わりました", await ReadyAsync(), StringComparison.Ordinal);
        var mayor = await _office.Mayor.OpenAsync(Publication);
        Assert.DoesNotContain(mayor.QuerySelectorAll("form"), form => form.GetAttribute("action") == Publication + "/approval");

        await DoneAsync(_office.Affairs.PostAsync(Publication, Publication + "/rebuild", []));
        Assert.DoesNotContain("公開中の内容が変わりました", await ReadyAsync(), StringComparison.Ordinal);
        await DoneAsync(_office.ApproveAsync());
        Assert.Contains("相談を受けた", await _office.PublicAsync("3-1-1"), StringComparison.Ordinal);
        Assert.Contains("訓練を10回行った", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_candidate_never_brings_back_what_was_taken_away()
    {
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        await DoneAsync(_office.RequestAsync());
        var page = await _office.Mayor.OpenAsync(Publication);
        await _office.Staff.AskAsync(db => db.Candidates.ExecuteUpdateAsync(set => set.SetProperty(it => it.BuiltOnId, 9_999))); // as if another edition were public by now

        Assert.Contains("前の内容に戻ってしまいます", await RefusedAsync(_office.Mayor.SendAsync(page, Publication + "/approval", new() { ["confirmed"] = "true" })), StringComparison.Ordinal);
        Assert.Equal(EditionKind.Imported, (await _office.Staff.AskAsync(db => db.PublicEditions.Where(it => it.FiscalYear == 2022).Select(it => it.Edition).SingleAsync())).Kind);
    }

    [Fact]
    public async Task Whoever_wrote_what_is_left_out_may_approve_the_rest_and_not_that_however_long_ago_it_was()
    {
        using var author = await AuthorAsync(visitor => visitor.PostAsync(Year + "/3-1-1/evaluation", Year + "/3-1-1/evaluation", new() { ["results"] = "相談を受けた", ["challenge"] = "少ない", ["improvement"] = "呼びかける", ["step"] = "Confirm" }));
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        using var looked = await _office.Affairs.PostAsync(Publication, Publication, new() { ["isLook"] = "true", ["in[o3-1-1/SelfEvaluation]"] = "false", ["note"] = "訓練だけを公開する" });
        await DoneAsync(_office.Affairs.SendAsync(await TestSite.ParseAsync(looked), Publication, new() { ["kind"] = "SelfEvaluation" }));
        await DoneAsync(author.PostAsync(Publication, Publication + "/approval", new() { ["confirmed"] = "true" }));

        await DoneAsync(_office.RequestAsync());
        Assert.Contains("公開する内容を書いた人は、承認できません", (await author.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync(_office.ApproveAsync());
        Assert.Contains("相談を受けた", await _office.PublicAsync("3-1-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_added_an_item_cannot_approve_it_though_an_edition_lies_between()
    {
        using var author = await AuthorAsync(visitor => visitor.PostAsync(Year + "/structure/o4-1", Year + "/structure/add", new() { ["name"] = "新しい取組" }));
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        await DoneAsync(_office.RequestAsync());
        Assert.Equal([(CandidateState.Pending, "o4-1-1/SelfEvaluation")], await _office.CandidatesAsync()); // the plan above would change nothing
        await DoneAsync(_office.ApproveAsync());

        var added = (await _office.Affairs.OpenAsync(Publication)).QuerySelectorAll("[aria-labelledby=scope-title] a").Select(it => it.GetAttribute("href")!).Single(it => it.EndsWith("/plan", StringComparison.Ordinal));
        await DoneAsync(_office.Affairs.PostAsync(added, added, new() { ["text"] = "新しく取り組む", ["step"] = "Confirm" }));
        await DoneAsync(_office.RequestAsync("Revised"));
        Assert.Contains("公開する内容を書いた人は、承認できません", (await author.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync(_office.ApproveAsync());
        Assert.Contains("新しく取り組む", await _office.PublicAsync(added.Split('/')[^2]), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    // Somebody of general affairs who writes something, and has become mayor since.
    private async Task<StaffVisitor> AuthorAsync(Func<StaffVisitor, Task<HttpResponseMessage>> write)
    {
        await _office.Staff.AddAsync("fuku", Duty.GeneralAffairs);
        using (var before = await _office.Staff.SignInAsync("fuku"))
        {
            await DoneAsync(write(before));
        }

        await _office.Staff.ServeAsync("fuku", Duty.Mayor);

        return await _office.Staff.SignInAsync("fuku");
    }

    private async Task<string> ReadyAsync()
    {
        using var visitor = _office.Staff.Visitor();
        using var answer = await visitor.GetAsync("/health/ready");

        return await answer.Content.ReadAsStringAsync();
    }
}
