using System.Net;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Files on a machine without fonts; drawing PDF has tests of its own.</summary>
[Collection(SiteCollection.Name)]
public sealed class DownloadTests(SharedSite shared)
{
    [Fact]
    public async Task The_workbook_is_the_same_bytes_every_time()
    {
        using var visitor = shared.Site.Visitor();
        using var first = await visitor.GetAsync("/asahi/2022/forms/5.xlsx");
        using var second = await visitor.GetAsync("/asahi/2022/forms/5.xlsx");
        var (one, two) = (await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());

        Assert.Equal(one, two);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"\"{EditionContent.Hash(one)}\"", first.Headers.ETag!.Tag);
        Assert.Equal("旭区_2022年度_様式5_第1版.xlsx", first.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("asahi_2022_form5_v1.xlsx", first.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task The_forms_page_gives_the_real_size_and_hash()
    {
        using var visitor = shared.Site.Visitor();
        var bytes = await visitor.GetByteArrayAsync("/asahi/2022/forms/5.xlsx");
        var page = await shared.Site.GetAsync("/asahi/2022/forms");
        var link = page.QuerySelector("a[href='/asahi/2022/forms/5.xlsx']")!;

        Assert.Contains($"様式5のXLSX形式（{bytes.Length / 1024.0:0.00}KB）", link.TextContent, StringComparison.Ordinal);
        Assert.Contains(EditionContent.Hash(bytes), link.Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_fonts_the_page_says_so_and_offers_no_pdf_link()
    {
        var page = await shared.Site.GetAsync("/asahi/2022/forms");

        Assert.Null(page.QuerySelector("a[href$='.pdf']"));
        Assert.Contains("PDF形式は用意できません：この環境にはPDFのための書体（BIZ UDGothic。Debianでは fonts-morisawa-bizud-gothic）がありません", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_fonts_the_pdf_address_explains_and_offers_the_rest()
    {
        using var visitor = shared.Site.Visitor();
        using var answer = await visitor.GetAsync("/asahi/2022/forms/5.pdf");
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("main a[href='/asahi/2022/forms/5']"));
        Assert.NotNull(page.QuerySelector("main a[href='/asahi/2022/forms/5.xlsx']"));
    }

    [Fact]
    public async Task The_forms_page_of_2021_lists_the_files_of_the_wards_page()
    {
        var page = await shared.Site.GetAsync("/asahi/2021/forms");

        Assert.Equal(5, page.QuerySelectorAll("section[aria-labelledby=attachments] li").Length);
        Assert.Contains("XLSX形式、652.01KB", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_read_on_the_screen_with_all_its_words()
    {
        var page = await shared.Site.GetAsync("/asahi/2022/forms/5");

        Assert.Equal(18, page.QuerySelectorAll("table.sheet tr").Length);
        Assert.Contains("公開資料から再構成。区が公表した様式ではありません", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_document_is_given_out_byte_for_byte()
    {
        using var visitor = shared.Site.Visitor();
        using var answer = await visitor.GetAsync("/asahi/2021/sources/000_b1ed0f419b735238.txt");

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("e70045f0b8478871c888e3bc325e58ffefe351661731303dd4a7da39833ea2bf", EditionContent.Hash(await answer.Content.ReadAsByteArrayAsync()));
    }

    [Theory]
    [InlineData("/asahi/2021/sources/manifest.json")]
    [InlineData("/asahi/2021/sources/..%2Fforms%2F5.xlsx")]
    [InlineData("/asahi/2021/sources/001_8a103172c9ef6dfb.txt")]
    [InlineData("/asahi/2021/forms/5.docx")]
    [InlineData("/asahi/2021/forms/4")]
    [InlineData("/asahi/2021/forms.docx")]
    public async Task What_is_no_file_of_the_edition_is_not_found(string address)
    {
        using var visitor = shared.Site.Visitor();
        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
