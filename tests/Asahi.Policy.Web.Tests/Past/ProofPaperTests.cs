using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Past;

/// <summary>A proof on one sheet of paper says what the page says; other programs read it.</summary>
public sealed partial class ProofPaperTests
{
    [Fact]
    public async Task One_page_says_what_was_public_with_its_hashes()
    {
        await using var site = FormSite.With(FormSite.Installed);
        using var visitor = site.Visitor();
        await SecondEdition.PublishAsync(site.Services);
        using var form = await visitor.GetAsync("/asahi/2022/forms/5.xlsx"); // a file to be named
        form.EnsureSuccessStatusCode();
        var page = await site.GetAsync("/asahi/2022/proof");
        using var answer = await visitor.GetAsync(page.QuerySelector("a[href*='proof.pdf']")!.GetAttribute("href"));
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));

        var file = Path.Combine(site.Data.FullName, "proof.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        Assert.Matches(@"Pages:\s+1\n", Run("pdfinfo", file));
        var text = Blanks().Replace(Run("pdftotext", "-raw", file, "-"), "");

        foreach (var fact in page.QuerySelectorAll("section[aria-labelledby=answer] dd"))
        {
            Assert.Contains(Blanks().Replace(fact.TextContent, ""), text, StringComparison.Ordinal);
        }

        Assert.Contains("forms/5.xlsx", text, StringComparison.Ordinal);

        if (Environment.GetEnvironmentVariable("KEEP_SCREENS") is { Length: > 0 } folder)
        {
            File.Copy(file, Path.Combine(folder, "proof.pdf"), overwrite: true);
        }
    }

    [Fact]
    public async Task Without_fonts_it_says_so_and_a_wrong_moment_leads_to_the_page_that_says_what_is_wrong()
    {
        await using var site = new TestSite();
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/asahi/2022/proof.pdf");
        using var wrong = await visitor.GetAsync("/asahi/2022/proof.pdf?at=きのう");

        Assert.Contains("いまは紙にできません", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("/asahi/2022/proof?at=%E3%81%8D%E3%81%AE%E3%81%86", wrong.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/asahi/1999/proof.pdf")).StatusCode);
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return said;
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
