using System.Net;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What happens to items while their grid is open: nothing that was typed is lost, it is said in words, and the other lines are saved.</summary>
public sealed class GridMeanwhileTests(GridOffice office) : IClassFixture<GridOffice>
{
    private static readonly Dictionary<string, string> _typed = new() { ["o1-1-1.results"] = "一行目の実績", ["o1-1-2.results"] = "二行目の実績" };

    [Fact]
    public async Task An_item_that_went_to_another_section()
    {
        var (year, open) = await OpenAsync();
        await office.Staff.AssignAsync(year, "福祉課", "1-1-1");
        await LeftAsync(year, open, "項目の課が変わりました");
    }

    [Fact]
    public async Task An_item_that_was_retired()
    {
        var (year, open) = await OpenAsync();
        await office.ChangeAsync(year, 0, draft => draft.Item.Retire("市の事業に移ったため"));
        await LeftAsync(year, open, "項目か欄がなくなりました");
    }

    [Fact]
    public async Task An_item_that_is_no_longer_evaluated()
    {
        var (year, open) = await OpenAsync();
        await office.ChangeAsync(year, 0, draft => draft.Item.Review(FormStage.SelfEvaluation, Review.Empty with { IsOutOfScope = true }, EntryState.Drafting));
        var left = await LeftAsync(year, open, "評価の対象外になりました");

        // What was paid is no evaluation.
        Assert.Equal([$"o1-1-1.settled.S{year}.amount"], left.Cells.Where(name => name.StartsWith("o1-1-1.", StringComparison.Ordinal)));
        Assert.Contains("1件は評価の対象外です", left.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_with_another_number_is_written_in_itself()
    {
        var (year, open) = await OpenAsync();
        await office.ChangeAsync(year, 0, draft => draft.Item.Renumber(9));
        await open.SaveAsync(_typed);
        var results = await office.Staff.AskAsync(db => new Data.Drafts.DraftItems(db).FindAsync("asahi", year, Domain.Items.ItemPlace.Parse("1-1-9"), FormStage.SelfEvaluation));

        Assert.Equal("一行目の実績", results!.Typed["results"]);
    }

    [Fact]
    public async Task A_stage_that_was_closed_keeps_all_of_it_aside()
    {
        var (year, open) = await OpenAsync();
        await office.ChangeAsync(year, 0, draft => draft.Policy.Describe(it => it with { Stages = [FormStage.Plan] }));
        var left = await open.LeftAsync(_typed, status: HttpStatusCode.Conflict);

        Assert.Contains("自己評価は、この年度では開いていません", left.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("一行目の実績", left.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(left.Page.QuerySelector(".grid-form"));
        var again = await office.One.OpenAsync(open.Address);
        Assert.Equal(["一行目の実績", "二行目の実績"], again.QuerySelectorAll("#main blockquote").Select(it => it.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("自己評価は、この年度では開いていません", again.Body!.TextContent, StringComparison.Ordinal);
        await DropAsync();
    }

    [Fact]
    public async Task A_year_that_waits_for_the_mayor_is_read_and_keeps_all_of_it_aside()
    {
        var (year, open) = await OpenAsync();
        await PinAsync(year);
        var left = await open.LeftAsync(_typed, status: HttpStatusCode.Conflict);

        Assert.Contains("公開を待っているため、保存していません", left.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("二行目の実績", left.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(await office.StateAsync(year, 0));
        Assert.Contains("区長の承認を待っています", (await office.One.OpenAsync(open.Address)).Body!.TextContent, StringComparison.Ordinal);
        await DropAsync();
    }

    [Fact]
    public async Task Who_may_not_write_reads_text_with_the_reason_once()
    {
        var year = await office.YearAsync();
        var chief = await GridOffice.OpenAsync(office.Chief, year, "initiative");
        Assert.Empty(chief.Page.QuerySelectorAll("table input, table textarea, table select, .grid-form"));
        Assert.Contains("入力は、担当と総務課がします", chief.Page.Body!.TextContent, StringComparison.Ordinal);

        var own = await GridOffice.OpenAsync(office.Foreign, year, "initiative");
        Assert.Contains("この課の行はありません", own.Page.Body!.TextContent, StringComparison.Ordinal);
        var all = await GridOffice.OpenAsync(office.Foreign, year, "initiative", section: "all");
        Assert.Equal(3, all.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(all.Cells);
        Assert.Contains("3件は、ほかの課のものか、課が決まっていないものです", all.Page.Body!.TextContent, StringComparison.Ordinal);

        // A form of somebody who may write, sent by somebody who may not: nothing is written.
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        var token = StaffVisitor.Fields(all.Page, "/staff/sign-out")["__RequestVerificationToken"];
        using var refused = await office.Foreign.Client.PostAsync(open.Address, new FormUrlEncodedContent(new Dictionary<string, string>(open.Fields) { ["o1-1-1.results"] = "よその課から", ["__RequestVerificationToken"] = token }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Null(await office.StateAsync(year, 0));
    }

    [Fact]
    public async Task What_was_put_aside_stands_in_the_cell_when_the_grid_is_opened_again()
    {
        var (year, open) = await OpenAsync();
        var left = await open.LeftAsync(new() { ["o1-1-1.results"] = new string('長', 2_001) });

        // Sent once more as it stands, beside something that is saved: it stays put aside.
        await left.LeftAsync(new() { ["o1-1-2.results"] = "別の行" });
        Assert.Equal(["o1-1-1.results"], await office.AsideAsync(year));
        var again = await GridOffice.OpenAsync(office.One, year, "initiative");

        Assert.Equal(new string('長', 2_001), again.Fields["o1-1-1.results"]);
        Assert.Contains("書きかけを開いています", again.Page.Body!.TextContent, StringComparison.Ordinal);

        // Somebody saves there meanwhile: it is said beside the cell.
        await (await GridOffice.OpenAsync(office.Another, year, "initiative")).SaveAsync(new() { ["o1-1-1.results"] = "相手の実績" });
        again = await GridOffice.OpenAsync(office.One, year, "initiative");
        Assert.Contains("いま保存されている内容：相手の実績", again.Words(".grid__now"), StringComparison.Ordinal);
        var saved = await again.SaveAsync(new() { ["o1-1-1.results"] = "短くした" });
        Assert.Equal("短くした", saved.Fields["o1-1-1.results"]);
        Assert.Empty(await office.Staff.AskAsync(db => db.Scratches.ToListAsync()));
    }

    [Fact]
    public async Task What_is_put_aside_in_lines_that_are_not_shown_is_told_and_outlives_a_save()
    {
        var year = await office.YearAsync();
        var all = await GridOffice.OpenAsync(office.Affairs, year, "initiative");
        await all.LeftAsync(new() { ["o1-1-1.results"] = new string('長', 2_001) });
        await office.Staff.AssignAsync(year, "福祉課", "1-1-2");
        var section = (await office.DraftAsync(year, 1)).Item.SectionId;
        var part = await GridOffice.OpenAsync(office.Affairs, year, "initiative", section: $"{section}");
        Assert.Single(part.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("この表に出ていない行にも、あなたの書きかけが1か所あります", part.Page.Body!.TextContent, StringComparison.Ordinal);
        await part.SaveAsync(new() { ["o1-1-2.results"] = "保存する" });
        Assert.Equal(new string('長', 2_001), (await GridOffice.OpenAsync(office.Affairs, year, "initiative")).Fields["o1-1-1.results"]);
        await DropAsync();
    }

    private async Task<(int Year, GridForm Form)> OpenAsync()
    {
        var year = await office.YearAsync();

        return (year, await GridOffice.OpenAsync(office.One, year, "initiative"));
    }

    // The second line is saved, the first is not; what was typed there is on the page and put aside.
    private async Task<GridForm> LeftAsync(int year, GridForm open, string why)
    {
        var left = await open.LeftAsync(_typed);
        Assert.StartsWith("1か所を保存しました。1か所は、直してから保存してください", left.Box, StringComparison.Ordinal);
        Assert.Contains(why, left.Box, StringComparison.Ordinal);
        Assert.Contains("一行目の実績", left.Box, StringComparison.Ordinal);
        Assert.Equal("二行目の実績", (await office.DraftAsync(year, 1)).Typed["results"]);
        Assert.Equal(["o1-1-1.results"], await office.AsideAsync(year));
        Assert.Contains("一行目の実績", (await office.One.OpenAsync(open.Address)).QuerySelector("[aria-labelledby=unplaced]")!.TextContent, StringComparison.Ordinal);
        await DropAsync();

        return left;
    }

    private Task<int> DropAsync() => office.Staff.AskAsync(db => db.Scratches.ExecuteDeleteAsync());

    private Task<int> PinAsync(int year) => office.Staff.AskAsync(async db =>
    {
        var policy = await db.Policies.FirstAsync(it => it.FiscalYear == year);
        var edition = await db.Editions.FirstAsync(it => it.FiscalYear == 2022);
        var person = await db.Users.FirstAsync(it => it.UserName == "soumu");
        db.Add(new Candidate(policy.Id, EditionKind.SelfEvaluation, "自己評価", person.Id, DateTime.UnixEpoch, EditionContent.Read(edition.Content)));

        return await db.SaveChangesAsync();
    });
}
