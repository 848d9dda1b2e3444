using System.Net;
using System.Text;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Features.Intakes;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What cannot be read or may not be taken over is refused in words, and every row of the record stays as it was.</summary>
public sealed class IntakeRefusalTests : IAsyncLifetime
{
    private const string Import = IntakeOffice.Import;

    private IntakeOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await IntakeOffice.OpenAsync(isSeeded: true);

    [Fact]
    public async Task What_is_no_document_of_the_ward_is_refused_with_one_line()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.UTF8.GetString(IntakeOffice.Page());
        (string Name, byte[] Bytes)[] sent =
        [
            ("別の区.txt", IntakeOffice.Page("旭区運営方針", "西成区運営方針")),
            ("shift_jis.txt", Encoding.GetEncoding(932, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback).GetBytes(text)),
            ("utf-16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]),
            ("document.pdf", [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0xCF, 0xD3, 10]),
            ("image.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
            ("large.txt", Encoding.UTF8.GetBytes("令和3年度 旭区運営方針\n" + new string('あ', 1_500_000))),
            ("empty.txt", []),
        ];
        var rows = _office.Rows();

        foreach (var (name, bytes) in sent)
        {
            using var answer = await _office.SendAsync(name, bytes);
            var page = await TestSite.ParseAsync(answer);

            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{name} answered {(int)answer.StatusCode}.");
            Assert.Single(page.QuerySelectorAll(".errors li"));
            Assert.Equal(page.QuerySelector(".errors li")!.TextContent, page.QuerySelector("#file-error")!.TextContent["エラー：".Length..]);
            Assert.NotNull(page.QuerySelector("input[type=file]"));
        }

        Assert.Equal(rows, _office.Rows());
    }

    [Theory]
    [InlineData(9)]
    [InlineData(100)]
    public async Task What_is_far_too_large_is_refused_at_the_door(int megabytes)
    {
        var rows = _office.Rows();
        using var answer = await _office.SendAsync("large.txt", new byte[megabytes * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("テキスト・HTML・総括表は1MBまで、XLSXは8MBまで読み込めます", (await TestSite.ParseAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rows, _office.Rows());
    }

    [Fact]
    public async Task A_year_in_which_staff_have_written_is_never_written_over()
    {
        const string Whole = "/staff/asahi/2021/policy/plan";
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Whole, Whole, new() { ["goal"] = "職員が書いた目標", ["step"] = "Save" }));
        await RefusedAsync("職員が入力した内容があります");
    }

    [Fact]
    public async Task A_year_of_which_a_candidate_waits_is_not_touched()
    {
        const string Publication = "/staff/asahi/2021/publication";
        await SettleAsync();
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Publication, Publication, new() { ["kind"] = "Correction", ["note"] = "区が確かめた" }));
        await RefusedAsync("公開を待っています");
    }

    [Fact]
    public async Task A_year_that_the_ward_took_over_as_its_own_is_not_touched()
    {
        const string Inference = "/staff/asahi/2021/inference";
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Inference, Inference + "/take-over", new() { ["settle"] = "true" }));
        await RefusedAsync("区の記録として引き継いだ年度です");
    }

    [Fact]
    public async Task What_changes_nothing_is_not_published()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page(), "000_b1ed0f419b735238.txt");
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(intake, intake + "/take-over", []));
        var again = await _office.ReadInAsync(IntakeOffice.Page(), "000_b1ed0f419b735238.txt");
        var page = await _office.Affairs.OpenAsync(again);

        Assert.Null(page.QuerySelector($"form[action='{again}/take-over']"));
        Assert.Contains("変わるところがありません", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_after_a_take_over_keeps_it_from_being_undone()
    {
        const string Whole = "/staff/asahi/2021/policy/plan";
        var intake = await _office.ImportAsync(IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充"));
        var open = await _office.Affairs.OpenAsync(intake);
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Whole, Whole, new() { ["goal"] = "職員が書いた目標", ["step"] = "Save" }));
        var rows = _office.Rows();
        using var answer = await _office.Affairs.SendAsync(open, intake + "/undo", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("書き込みがあったため、取り消せません", await IntakeOffice.ErrorsAsync(answer), StringComparison.Ordinal);
        Assert.Equal(rows, _office.Rows());
        Assert.Null((await _office.Affairs.OpenAsync(intake)).QuerySelector($"form[action='{intake}/undo']"));
    }

    [Fact]
    public async Task What_nobody_has_approved_stays_in_the_draft_when_a_document_is_taken_over()
    {
        const string Easy = "/staff/asahi/2021/easy";
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Easy, Easy, new() { ["text"] = "まだ承認（しょうにん）されていない説明" }));
        await _office.ImportAsync(IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充"));

        Assert.Contains("拡充", await _office.PublicTextAsync("/asahi/2021/1-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("まだ承認", await _office.PublicTextAsync("/asahi/2021/easy"), StringComparison.Ordinal);
        Assert.DoesNotContain("まだ承認", await _office.PublicTextAsync("/asahi/2021/data.json"), StringComparison.Ordinal);
        Assert.Contains("まだ承認", (await _office.Staff.PolicyAsync(2021)).Statement.Easy!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_belongs_to_another_ward_sees_nothing_of_it()
    {
        await _office.Staff.AddAsync("tonari", Duty.GeneralAffairs, ward: "tonari");
        using var neighbour = await _office.Staff.SignInAsync("tonari");
        var intake = await _office.ReadInAsync(IntakeOffice.Page());
        var own = intake.Replace("/asahi/", "/tonari/", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.GetAsync(intake)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.GetAsync(Import)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(own)).StatusCode);
        var fields = StaffVisitor.Fields(await neighbour.OpenAsync("/staff/tonari/import"), "/staff/tonari/import");
        fields["version"] = "0";
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Client.PostAsync(own + "/drop", new FormUrlEncodedContent(fields))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Client.PostAsync(own + "/take-over", new FormUrlEncodedContent(fields))).StatusCode);
        Assert.Equal(IntakeState.Open, await _office.Staff.AskAsync(db => db.Intakes.Select(it => it.State).SingleAsync()));
    }

    [Fact]
    public async Task No_more_than_a_few_are_open_at_once()
    {
        for (var at = 0; at < Intake.MostOpen; at++)
        {
            await _office.ReadInAsync(IntakeOffice.Page("子育て支援の充実", $"子育て支援の充実{at}"));
        }

        var page = await _office.Affairs.OpenAsync(Import);
        Assert.Null(page.QuerySelector("input[type=file]"));
        Assert.Contains("5件あります", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task RefusedAsync(string words)
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充"));
        var page = await _office.Affairs.OpenAsync(intake);
        Assert.Contains(words, page.QuerySelector("section[aria-labelledby=decide]")!.TextContent, StringComparison.Ordinal);

        // The form is not there; who makes one is refused all the same.
        var fields = StaffVisitor.Fields(page, intake + "/drop");
        var content = await _office.Staff.AskAsync(db => db.Intakes.Select(it => it.Version).SingleAsync());
        (fields["version"], fields["sha256"], fields["stand"]) = ($"{content}", await ShaAsync(), $"{await StandAsync()}");
        var rows = _office.Rows();
        using var answer = await _office.Affairs.Client.PostAsync(intake + "/take-over", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, await IntakeOffice.ErrorsAsync(answer), StringComparison.Ordinal);
        Assert.Equal(rows, _office.Rows());
        Assert.Contains("充実", await _office.PublicTextAsync("/asahi/2021/1-1"), StringComparison.Ordinal);
    }

    private Task<int> StandAsync() => _office.Staff.AskAsync(db => db.PublicEditions.Where(it => it.FiscalYear == 2021).Select(it => it.EditionId).SingleAsync());

    private Task<string> ShaAsync() => _office.Staff.AskAsync(async db =>
    {
        var ward = await db.Wards.FirstAsync(it => it.Code == "asahi");
        var intake = await db.Intakes.Include(it => it.Documents).SingleAsync();
        var read = await new IntakeReading(db).ReadAsync(ward, intake, TestContext.Current.CancellationToken);

        return Domain.Editions.EditionContent.Hash(Domain.Editions.EditionContent.ToBytes(read.Frozen(ward)!));
    });

    private async Task SettleAsync()
    {
        const string Easy = "/staff/asahi/2021/easy";
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Easy, Easy, new() { ["text"] = "やさしい説明" }));
    }
}
