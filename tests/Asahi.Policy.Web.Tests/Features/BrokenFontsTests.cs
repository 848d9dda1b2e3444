using System.Net;
using System.Net.Http.Headers;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>A font that is no font, that is torn, or that never answers: the edition stays public, the reason is told, other files are
/// made, and the next who asks gets
/// the file.</summary>
public sealed class BrokenFontsTests : IDisposable
{
    private const string Form = "/asahi/2022/forms/5.pdf";

    private readonly FontFolder _fonts = new();

    [Fact]
    public Task A_file_that_is_no_font_does_no_lasting_harm() =>
        AssertHarmlessAsync(_fonts.Scribble, "書体 BIZUDGothic-Regular.ttf を読めません");

    [Fact]
    public Task A_torn_font_does_no_lasting_harm() => AssertHarmlessAsync(_fonts.Tear, "PDFを描けませんでした");

    [Fact]
    public Task A_font_that_never_answers_does_no_lasting_harm() =>
        AssertHarmlessAsync(_fonts.Silence, "2秒のあいだ進まなかったため、やめました");

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_file()
    {
        await using var site = FormSite.With(_fonts.Place);
        using var visitor = site.Visitor();
        var files = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.GetByteArrayAsync(Form)));

        Assert.All(files, file => Assert.Equal(files[0], file));
    }

    public void Dispose() => _fonts.Dispose();

    private async Task AssertHarmlessAsync(Action harm, string reason)
    {
        harm();
        await using var site = FormSite.With(_fonts.Place);
        site.Settings["Pdf:Seconds"] = "2";
        using var visitor = site.Visitor();

        Assert.Contains(reason, await FormSite.RefusedAsync(visitor, Form), StringComparison.Ordinal);
        await FormSite.AssertPublicAsync(visitor, "/asahi/2022");
        using var book = await visitor.GetAsync("/asahi/2022/forms/5.xlsx");
        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        await AssertTroubleAsync(site, visitor, reason);

        _fonts.Mend();
        await AssertMendedAsync(site, visitor);
    }

    private static async Task AssertTroubleAsync(TestSite site, HttpClient visitor, string reason)
    {
        var (status, description) = await FormSite.HealthAsync(visitor, "files");
        Assert.Equal("Degraded", status);
        Assert.Contains("asahi 2022 第1版 forms/5.pdf", description, StringComparison.Ordinal);
        Assert.Contains(reason, description, StringComparison.Ordinal);

        using var page = await site.GetAsync("/asahi/2022/forms");
        var line = page.QuerySelector($"a[href='{Form}']")!.Closest("li")!.TextContent;
        Assert.Contains("前回は作れませんでした", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
    }

    private static async Task AssertMendedAsync(TestSite site, HttpClient visitor)
    {
        using var answer = await visitor.GetAsync(Form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(file.AsSpan().StartsWith("%PDF-"u8));
        Assert.Equal(new MediaTypeHeaderValue("application/pdf"), answer.Content.Headers.ContentType);
        Assert.Equal(file, await visitor.GetByteArrayAsync(Form));
        Assert.Equal(("Healthy", ""), await FormSite.HealthAsync(visitor, "files"));

        using var page = await site.GetAsync("/asahi/2022/forms");
        Assert.DoesNotContain("作れませんでした", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
