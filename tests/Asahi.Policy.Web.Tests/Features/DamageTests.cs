using System.Net;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What was damaged behind the portal's back.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TestSite _site = new();

    [Theory]
    [InlineData("/asahi/2022")]
    [InlineData("/asahi/2022/results")]
    [InlineData("/asahi/2022/forms/5.xlsx")]
    public async Task What_breaks_is_told_without_the_inside(string address)
    {
        using var visitor = _site.Visitor();
        await visitor.GetAsync("/");
        _site.Tamper("UPDATE editions SET Content = x'00' WHERE FiscalYear = 2022");
        using var answer = await visitor.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("ページを表示できません", text, StringComparison.Ordinal);
        Assert.Contains("お問い合わせのときは、この番号を", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.Contains("令和3年度", await visitor.GetStringAsync("/"), StringComparison.Ordinal); // one damaged edition does not take the others with it
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2021")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_was_damaged_is_not_given_out()
    {
        using var visitor = _site.Visitor();
        await visitor.GetAsync("/asahi/2022/forms/5.xlsx");
        _site.Tamper("UPDATE edition_files SET Content = x'41' WHERE Name = 'forms/5.xlsx'");

        Assert.Equal(HttpStatusCode.InternalServerError, (await visitor.GetAsync("/asahi/2022/forms/5.xlsx")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).StatusCode);
    }

    [Theory]
    [InlineData("DELETE FROM public_editions", "asahi 2021、asahi 2022")]
    [InlineData("DELETE FROM public_editions WHERE FiscalYear = 2021", "asahi 2021")]
    [InlineData("PRAGMA foreign_keys = OFF; UPDATE public_editions SET EditionId = 999 WHERE FiscalYear = 2022", "asahi 2022")]
    [InlineData("UPDATE public_editions SET EditionId = (SELECT Id FROM editions WHERE FiscalYear = 2021)", "asahi 2022")]
    public async Task A_year_whose_public_edition_is_not_known_is_named_by_health_and_by_verify(string damage, string years)
    {
        using var visitor = _site.Visitor();
        Assert.Equal(("Healthy", ""), await FormSite.HealthAsync(visitor, "database"));
        _site.Tamper(damage);
        Assert.Equal(("Unhealthy", $"版があるのに、どれが公開中か分からない年度があります（{years}）"), await FormSite.HealthAsync(visitor, "database"));

        var (code, output) = await ProgramHere.RunAsync("verify", $"--Data:Directory={_site.Data.FullName}");
        Assert.Equal(1, code);
        Assert.All(years.Split('、'), year => Assert.Contains($"{year} には版がありますが", output, StringComparison.Ordinal));
    }

    public void Dispose() => _site.Dispose();
}
