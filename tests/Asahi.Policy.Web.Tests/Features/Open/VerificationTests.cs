using System.Net;
using System.Text;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>Whoever has a file learns what it is, however the SHA-256 was copied.</summary>
[Collection(OpenCollection.Name)]
public sealed class VerificationTests(OpenSite open)
{
    private const string Known = "5ff68c2bf6d3de15084491a9fa744c2212a9bde57111c47a54f46ad178ccc607"; // of the document that 2022 was read from

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0}\r\n")]
    [InlineData("{0}  001_8a103172c9ef6dfb.txt")]
    [InlineData("{0} *./001_8a103172c9ef6dfb.txt")]
    [InlineData("SHA256 (001_8a103172c9ef6dfb.txt) = {0}")]
    [InlineData("SHA256: {0}")]
    [InlineData("SHA-256　{0}")]
    [InlineData("{U}")]
    [InlineData("SHA256          {U}       C:\\Users\\x\\001.txt")]
    [InlineData("{W}")]
    [InlineData("{P}")]
    [InlineData("{0}\n{0}")]
    public async Task A_sha256_is_read_however_it_was_copied(string pattern)
    {
        var typed = pattern.Replace("{0}", Known, StringComparison.Ordinal).Replace("{U}", Known.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{W}", string.Concat(Known.Select(letter => (char)(letter + ('！' - '!')))), StringComparison.Ordinal)
            .Replace("{P}", string.Join(' ', Known.Chunk(2).Select(pair => new string(pair))), StringComparison.Ordinal);
        var page = await AskAsync(typed);

        Assert.Equal("公開したものと同じです", page.QuerySelector("#answer")!.TextContent);
        Assert.Contains("原資料「001_8a103172c9ef6dfb.txt」", page.QuerySelector(".verdicts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[aria-invalid]"));
    }

    [Theory]
    [InlineData("", "SHA-256を貼り付けてください。")]
    [InlineData("　", "SHA-256を貼り付けてください。")]
    [InlineData("様式5.pdf", "SHA-256として読めません。")]
    [InlineData("zzzz8c2bf6d3de15084491a9fa744c2212a9bde57111c47a54f46ad178ccc607", "SHA-256として読めません。")]
    [InlineData("5ff68c2bf6d3de15084491a9fa744c2212a9bde57111c47a54f46ad178ccc60", "SHA-256は64字ですが、63字あります。途中で切れていないか、確かめてください。")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e", "別の種類の値（MD5、SHA-1、SHA-512など）ではありませんか。")]
    [InlineData("5ff68c2bf6d3de15084491a9fa744c2212a9bde57111c47a54f46ad178ccc607 0ff68c2bf6d3de15084491a9fa744c2212a9bde57111c47a54f46ad178ccc607", "SHA-256が2個あります。")]
    public async Task What_is_no_sha256_is_answered_in_words(string typed, string expected)
    {
        var page = await RefusedAsync(typed);

        Assert.Contains(expected, page.QuerySelector("#sha256-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("#sha256")!.GetAttribute("aria-invalid"));
        Assert.Equal("sha256-hint sha256-fault", page.QuerySelector("#sha256")!.GetAttribute("aria-describedby"));
        Assert.Equal(typed.Trim(), page.QuerySelector("#sha256")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#answer"));
    }

    [Fact]
    public async Task Endless_and_odd_input_does_no_harm()
    {
        Assert.Contains("長すぎます", (await RefusedAsync(new string('a', 3000))).QuerySelector("#sha256-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", (await RefusedAsync("<script>alert(1)</script>")).QuerySelector("#sha256")!.GetAttribute("value"));
        Assert.NotNull((await RefusedAsync("\uD83D\uDE00\0")).QuerySelector("#sha256-fault"));
    }

    [Fact]
    public async Task What_nobody_knows_is_said_to_be_unknown()
    {
        var page = await AskAsync(EditionContent.Hash("unknown"u8));

        Assert.Equal("同じファイルはありません", page.QuerySelector("#answer")!.TextContent);
        Assert.Null(page.QuerySelector(".verdicts"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task What_is_unknown_opens_no_former_edition_a_second_time()
    {
        await AskAsync(EditionContent.Hash("unknown"u8));
        open.Site.Sql.Statements.Clear();
        await AskAsync(EditionContent.Hash("unknown as well"u8));

        Assert.NotEmpty(open.Site.Sql.Statements);
        Assert.All(open.Site.Sql.Statements, sql => Assert.DoesNotContain("\"Content\"", sql, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/asahi/2022/forms/5.xlsx", "様式5（XLSX形式）", "/asahi/2022/history/2/forms/5.xlsx", "現在公開中の版です")]
    [InlineData("/asahi/2022/history/1/forms/5.xlsx", "様式5（XLSX形式）", "/asahi/2022/history/1/forms/5.xlsx", "過去の版です。現在公開中の版（第2版）を読む")]
    [InlineData("/asahi/2021/forms.xlsx", "すべての様式とデータのブック（XLSX形式）", "/asahi/2021/history/1/forms.xlsx", "現在公開中の版です")]
    [InlineData("/asahi/2021/data.json", "データ「年度のすべて」（JSON形式）", "/asahi/2021/history/1/data.json", "現在公開中の版です")]
    [InlineData("/asahi/2022/history/1/data/judgements.csv", "データ「判定」（CSV形式）", "/asahi/2022/history/1/data/judgements.csv", "過去の版です")]
    [InlineData("/mihon/2021/data.csv", "データ「すべての欄」（CSV形式）", "/mihon/2021/history/5/data.csv", "見本データ（架空）")]
    [InlineData("/data/all.csv", "すべての区と年度のデータ「すべての欄」（CSV形式）", "/data/all.csv", "現在公開中の版からできたファイルです")]
    [InlineData("/data/all.xlsx", "すべての区と年度のデータ「すべての表」（XLSX形式）", "/data/all.xlsx", "現在公開中の版からできたファイルです")]
    [InlineData("/asahi/2021/sources/000_b1ed0f419b735238.txt", "原資料「000_b1ed0f419b735238.txt」", "/asahi/2021/sources/000_b1ed0f419b735238.txt", "現在公開中の版です")]
    public async Task A_file_that_was_taken_away_is_known_again(string taken, string what, string address, string standing)
    {
        var bytes = await open.BytesAsync(taken);
        var verdict = Assert.Single((await AskAsync(EditionContent.Hash(bytes))).QuerySelectorAll(".verdicts li"));

        Assert.Equal(what, verdict.QuerySelector("strong a")!.TextContent);
        Assert.Equal(address, verdict.QuerySelector("strong a")!.GetAttribute("href"));
        Assert.Contains(standing, verdict.TextContent, StringComparison.Ordinal);
        Assert.Equal(bytes, await open.BytesAsync(address));
    }

    [Fact]
    public async Task The_sha256_of_an_edition_leads_to_it()
    {
        var data = await open.JsonAsync("/asahi/2022/history/1/data.json");
        var verdict = Assert.Single((await AskAsync(data.GetProperty("edition").GetProperty("sha256").GetString()!)).QuerySelectorAll(".verdicts li"));

        Assert.Equal(("版の内容", "/asahi/2022/history/1"), (verdict.QuerySelector("strong a")!.TextContent, verdict.QuerySelector("strong a")!.GetAttribute("href")));
        Assert.Contains("大阪市旭区 令和4年度（2022年度・推定） 運営方針　第1版（取込）", verdict.TextContent, StringComparison.Ordinal);
        Assert.Contains("令和4年度と推定", verdict.TextContent, StringComparison.Ordinal);
    }

    private Task<IDocument> AskAsync(string typed) => open.Site.GetAsync(Question(typed));

    private Task<IDocument> RefusedAsync(string typed) => open.Site.GetAsync(Question(typed), HttpStatusCode.UnprocessableEntity);

    private static string Question(string typed) => $"/verify?sha256={Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)))}";
}
