using System.Net;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Our own data come in again as a workbook, into a year that is there already.</summary>
public sealed class IntakeBookTests : IAsyncLifetime
{
    private static readonly IndicatorPassport _passport = new(IndicatorMethod.Survey, "区政に満足していますか", "はい、いいえ", "区民2千人", "旭区", "区民アンケート");

    private IntakeOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await IntakeOffice.OpenAsync(isSeeded: true);

    [Fact]
    public async Task Of_several_years_one_is_chosen_and_one_that_is_not_in_it_is_refused()
    {
        var book = DrawnBook.Of(await PublicAsync(2021), await PublicAsync(2022));
        var intake = await _office.ReadInAsync(book, "all.xlsx");
        var page = await _office.Affairs.OpenAsync(intake);
        var asked = page.QuerySelector("section[aria-labelledby=ask]")!.TextContent;
        Assert.Contains("いくつもの年度が入っています。年度を選んでください（旭区 令和3年度、旭区 令和4年度）。", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("年度が書かれていません", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("推定", asked, StringComparison.Ordinal);

        // Nothing is settled by an answer that cannot be.
        var rows = _office.Rows();
        using var refused = await _office.Affairs.SendAsync(page, intake + "/year", new() { ["year"] = "2020" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await TestSite.ParseAsync(refused);
        Assert.Contains("入っているのは、旭区 令和3年度、旭区 令和4年度です。", again.QuerySelector("#year-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("year-error", "true"), (again.QuerySelector("#year")!.GetAttribute("aria-describedby"), again.QuerySelector("#year")!.GetAttribute("aria-invalid")));
        Assert.Equal(rows, _office.Rows());

        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(again, intake + "/year", new() { ["year"] = "2021" }));
        Assert.Equal("令和3年度 旭区運営方針", (await _office.Affairs.OpenAsync(intake)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_year_that_is_not_in_it_is_refused_at_once_too()
    {
        var book = DrawnBook.Of(await PublicAsync(2021), await PublicAsync(2022));
        var rows = _office.Rows();
        using var refused = await _office.SendAsync("all.xlsx", book, new() { ["year"] = "2020" });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("の行はありません", page.QuerySelector("#year-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("year-hint year-error", "true"), (page.QuerySelector("#year")!.GetAttribute("aria-describedby"), page.QuerySelector("#year")!.GetAttribute("aria-invalid")));
        Assert.Equal("2020", page.QuerySelector("#year option[selected]")!.GetAttribute("value"));
        Assert.Equal(rows, _office.Rows());
    }

    [Fact]
    public async Task A_workbook_without_the_year_is_not_joined()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page());
        var page = await _office.Affairs.OpenAsync(intake);
        var rows = _office.Rows();
        using var refused = await IntakeOffice.SendAsync(_office.Affairs, page, intake + "/join", "all.xlsx", DrawnBook.Of(await PublicAsync(2022)));
        page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("入っているのは、旭区 令和4年度です。", page.QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("file-hint file-error", "true"), (page.QuerySelector("#file")!.GetAttribute("aria-describedby"), page.QuerySelector("#file")!.GetAttribute("aria-invalid")));
        Assert.Contains("1MBまで、XLSXは8MBまで", page.QuerySelector("#file-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rows, _office.Rows());
    }

    [Fact]
    public async Task What_does_not_fit_together_is_not_joined()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page());
        var page = await _office.Affairs.OpenAsync(intake);
        var rows = _office.Rows();
        using var refused = await IntakeOffice.SendAsync(_office.Affairs, page, intake + "/join", "all.xlsx", IntakeReadingTests.Book(FormEra.Reiwa5));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("二つの資料の様式が違います", (await TestSite.ParseAsync(refused)).QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rows, _office.Rows());
    }

    [Fact]
    public async Task What_is_taken_back_leaves_no_word_in_the_draft_and_may_be_taken_over_again()
    {
        const string Easy = "/staff/asahi/2021/easy";
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Easy, Easy, new() { ["text"] = "職員（しょくいん）の説明" }));
        await _office.ImportAsync(DrawnBook.Of(With(await PublicAsync(2021), null)), "first.xlsx", new() { ["year"] = "2021" });
        var draft = await DraftAsync();
        Assert.NotEmpty(draft.Issues[0].Strategies[0].Plan.Indicators);
        var intake = await _office.ImportAsync(DrawnBook.Of(With(await PublicAsync(2021), _passport)), "all.xlsx", new() { ["year"] = "2021" });
        Assert.Equal(_passport, Assert.Single(Passports(await PublicAsync(2021))));
        Assert.Equal(_passport, Assert.Single(Passports(await DraftAsync())));

        var next = await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(intake, intake + "/undo", []));
        Assert.Equal(Text(draft), Text(await DraftAsync()));
        Assert.Equal("職員（しょくいん）の説明", (await DraftAsync()).Statement.Easy!.Text);
        Assert.Empty(Passports(await DraftAsync()));

        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(next, next + "/take-over", []));
        Assert.Equal(_passport, Assert.Single(Passports(await PublicAsync(2021))));
    }

    [Fact]
    public async Task What_staff_said_of_the_year_is_neither_written_over_nor_published_by_a_workbook()
    {
        const string Easy = "/staff/asahi/2021/easy";
        var before = await PublicAsync(2021);
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Easy, Easy, new() { ["text"] = "二つ目の説明" }));
        await WithDraftAsync(draft => draft.Describe(it => it with { Stages = [FormStage.Plan, FormStage.Midterm] }));
        var code = before.Strategies.First().Code;
        var book = DrawnBook.Of(before with
        {
            Statement = before.Statement with
            {
                Goal = "ブックの目標",
                Easy = new EasyText("一つ目の説明", new DateOnly(2026, 4, 1), ""),
                Lineage = [new LineageLink(LineageKind.New, code, 2020, [])],
            },
        });
        var intake = await _office.ImportAsync(book, "all.xlsx", new() { ["year"] = "2021" });

        var (draft, after) = ((await DraftAsync()).Statement, (await PublicAsync(2021)).Statement);
        Assert.Equal(("ブックの目標", "ブックの目標"), (draft.Goal, after.Goal));
        Assert.Equal(("二つ目の説明", null), (draft.Easy?.Text, after.Easy?.Text));
        Assert.Equal((0, 0), (draft.Lineage.Count, after.Lineage.Count));
        Assert.Equal([FormStage.Plan, FormStage.Midterm], draft.Stages);
        Assert.Equal(before.Statement.Stages, after.Stages);

        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(intake, intake + "/undo", []));
        draft = (await DraftAsync()).Statement;
        Assert.Equal((before.Statement.Goal, "二つ目の説明"), (draft.Goal, draft.Easy?.Text));
        Assert.Equal([FormStage.Plan, FormStage.Midterm], draft.Stages);
    }

    [Fact]
    public async Task A_stage_that_nobody_has_approved_is_not_published_by_a_page()
    {
        var before = await PublicAsync(2021);
        await WithDraftAsync(draft => draft.Describe(it => it with { Stages = [FormStage.Plan] }));
        var intake = await _office.ImportAsync(IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充"));

        Assert.NotEqual([FormStage.Plan], before.Statement.Stages);
        Assert.Equal(before.Statement.Stages, (await PublicAsync(2021)).Statement.Stages);
        Assert.Equal([FormStage.Plan], (await DraftAsync()).Statement.Stages);
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(intake, intake + "/undo", []));
        Assert.Equal([FormStage.Plan], (await DraftAsync()).Statement.Stages);
    }

    [Theory]
    [InlineData("numbers")]
    [InlineData("questions")]
    public async Task What_staff_changed_without_writing_is_not_taken_away(string what)
    {
        await WithDraftAsync(draft =>
        {
            if (what == "numbers")
            {
                new ItemTree(draft, new HashSet<(string, Domain.Items.ItemCode)>()).Exchange(draft.Issues[0], draft.Issues[1]);
            }
            else
            {
                draft.Describe(it => it with { Carried = [new CarriedQuestion("k", 2020, null, "名", CarriedKind.Improvement, "文")] });
            }
        });
        var intake = await _office.ReadInAsync(IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充"));
        var page = await _office.Affairs.OpenAsync(intake);

        Assert.Contains("まだ公開していない変更", page.QuerySelector("section[aria-labelledby=decide]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"form[action='{intake}/take-over']"));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static IEnumerable<IndicatorPassport> Passports(PublishedPolicy policy) =>
        policy.Items.SelectMany(item => item.ItemPlan.Indicators).Select(it => it.Passport).OfType<IndicatorPassport>();

    private static PublishedPolicy With(PublishedPolicy policy, IndicatorPassport? passport)
    {
        var (issue, strategy) = (policy.Issues[0], policy.Issues[0].Strategies[0]);
        var plan = strategy.Plan with { Indicators = [new IndicatorPlan("1", "区政に満足している区民の割合：50％以上") { Passport = passport }] };

        return policy with
        {
            Statement = policy.Statement with { Stages = passport is null ? policy.Statement.Stages : [FormStage.Plan] },
            Issues = [issue with { Strategies = [strategy with { Plan = plan }, .. issue.Strategies.Skip(1)] }, .. policy.Issues.Skip(1)],
        };
    }

    private static string Text(PublishedPolicy policy) => System.Text.Encoding.UTF8.GetString(EditionContent.ToBytes(policy));

    private Task<PublishedPolicy> PublicAsync(int year) => _office.Staff.AskAsync(async db =>
        EditionContent.Read((await db.PublicEditions.Include(it => it.Edition).SingleAsync(it => it.WardCode == "asahi" && it.FiscalYear == year)).Edition.Content));

    private Task<PublishedPolicy> DraftAsync() => WithDraftAsync(_ => { });

    private Task<PublishedPolicy> WithDraftAsync(Action<OperatingPolicy> change) => _office.Staff.AskAsync(async db =>
    {
        var draft = (await new DraftItems(db).LoadPolicyAsync("asahi", 2021))!;
        change(draft);
        await db.SaveChangesAsync();

        return draft.Freeze(await db.Wards.SingleAsync(it => it.Code == "asahi"), PrintedContacts.None);
    });
}
