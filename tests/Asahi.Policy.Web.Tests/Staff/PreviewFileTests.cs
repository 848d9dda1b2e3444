using System.Net;
using System.Text;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Tests.Support;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Files of a draft are made for whoever asks, say that they are drafts, and are kept nowhere; nor is anything else of it.</summary>
public sealed class PreviewFileTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Preview = "/staff/asahi/2022/preview";
    private const string Word = "訓練を31415回行った";

    private static readonly string[] _files = ["forms/1", "forms/2", "forms/3", "forms/5", "forms"];

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["Pdf:Fonts"] = FormSite.Installed } });
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        _affairs = await _staff.SignInAsync("soumu");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await _affairs.PostAsync(Item, Item, new() { ["results"] = Word, ["challenge"] = "参加者が少ない", ["improvement"] = "呼びかける", ["step"] = "Confirm" })).StatusCode);
    }

    [Fact]
    public async Task Every_file_says_in_its_name_and_in_its_head_what_it_is()
    {
        foreach (var file in _files)
        {
            using var workbook = await _affairs.GetAsync($"{Preview}/{file}.xlsx");
            Assert.Equal((HttpStatusCode.OK, "no-store"), (workbook.StatusCode, workbook.Headers.CacheControl?.ToString()));
            Assert.Null(workbook.Headers.ETag);
            Assert.Equal("attachment", workbook.Content.Headers.ContentDisposition!.DispositionType);
            Assert.EndsWith("_案.xlsx", workbook.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
            Assert.EndsWith("_draft.xlsx", workbook.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
            using var book = new XLWorkbook(await workbook.Content.ReadAsStreamAsync());
            Assert.All(book.Worksheets, sheet => Assert.StartsWith("案・未公開　令和", sheet.Cell(3, 1).GetString(), StringComparison.Ordinal));

            using var pdf = await _affairs.GetAsync($"{Preview}/{file}.pdf");
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType));
            Assert.Equal("inline", pdf.Content.Headers.ContentDisposition!.DispositionType);
            Assert.StartsWith("%PDF-", Encoding.ASCII.GetString((await pdf.Content.ReadAsByteArrayAsync())[..5]), StringComparison.Ordinal);
        }

        using var form = await _affairs.GetAsync($"{Preview}/forms/2.xlsx");
        using var second = new XLWorkbook(await form.Content.ReadAsStreamAsync());
        Assert.Contains(second.Worksheets.First().CellsUsed(), cell => cell.GetString().Contains(Word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_file_of_a_candidate_has_its_number()
    {
        const string Publication = "/staff/asahi/2022/publication";
        await _affairs.PostAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "4-1-1の自己評価" });
        var candidate = await _staff.AskAsync(db => db.Candidates.SingleAsync());
        using var answer = await _affairs.GetAsync($"{Preview}/forms/5.xlsx");
        using var book = new XLWorkbook(await answer.Content.ReadAsStreamAsync());

        Assert.EndsWith($"_案_候補第{candidate.Id}号.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.EndsWith($"候補 第{candidate.Id}号（SHA-256 の先頭 {candidate.Sha256[..8]}）", book.Worksheets.First().Cell(3, 1).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_draft_is_kept_or_can_be_read_outside()
    {
        var before = await KeptAsync();

        foreach (var page in new[] { "whole", "4-1-1", "results", "forms/2", "forms/2.pdf", "forms/2.xlsx", "forms.pdf", "forms.xlsx" })
        {
            using var answer = await _affairs.GetAsync($"{Preview}/{page}");
            Assert.Equal((HttpStatusCode.OK, "no-store", "noindex"), (answer.StatusCode, answer.Headers.CacheControl?.ToString(), answer.Headers.GetValues("X-Robots-Tag").Single()));
        }

        Assert.Equal(before, await KeptAsync());
        Assert.Null(_staff.Services.GetRequiredService<EditionShelf>().Find(0));

        using var visitor = _staff.Visitor();

        foreach (var address in new[] { "/asahi/2022", "/asahi/2022/4-1-1", "/asahi/2022/results", "/asahi/2022/forms/2", "/asahi/2022/data.json", "/search?q=31415", "/asahi/2021", "/feed.atom" })
        {
            using var answer = await visitor.GetAsync(address);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain(Word, said, StringComparison.Ordinal);
            Assert.DoesNotContain("未公開（案）", said, StringComparison.Ordinal);
        }

        Assert.True((await KeptAsync()).Replies > before.Replies, "Nothing public is kept at all: the test looks at the wrong place.");
        using var stranger = await visitor.GetAsync($"{Preview}/whole");
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    [Fact]
    public async Task A_file_of_a_draft_is_refused_where_files_are_kept()
    {
        await using var scope = _staff.Services.CreateAsyncScope();
        var edition = (await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().FindAsync("asahi", 2022))!;
        var draft = edition with { Draft = new Domain.Publishing.DraftMark(DateTime.UnixEpoch) };

        await Assert.ThrowsAsync<ArgumentException>(() => _staff.Services.GetRequiredService<FormFiles>().MakeAsync(draft, OfficialFile.AllOf(draft.Policy.Era)[1], CancellationToken.None));
    }

    [Fact]
    public async Task Without_fonts_it_is_said_why_there_is_no_PDF_and_the_workbook_is_there()
    {
        await using var staff = new StaffSite();
        await staff.AddAsync("soumu", Duty.GeneralAffairs);
        using var affairs = await staff.SignInAsync("soumu");
        using var pdf = await affairs.GetAsync($"{Preview}/forms/1.pdf");
        using var page = await TestSite.ParseAsync(pdf);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, pdf.StatusCode);
        Assert.NotNull(page.QuerySelector($"a[href='{Preview}/forms/1.xlsx']"));
        Assert.Equal(HttpStatusCode.OK, (await affairs.GetAsync($"{Preview}/forms/1.xlsx")).StatusCode);
        Assert.Contains("PDF形式は用意できません", (await affairs.OpenAsync(Preview)).Body!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private async Task<(int Files, int Editions, int Replies)> KeptAsync() => (
        await _staff.AskAsync(db => db.EditionFiles.CountAsync()),
        await _staff.AskAsync(db => db.Editions.CountAsync()),
        _staff.Services.GetRequiredService<ReplyStore>().Kept.Count);
}
