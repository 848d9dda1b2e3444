using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal whose files are looked at, with the fonts of this machine, of a folder, or with none.</summary>
internal static class FormSite
{
    /// <summary>The fonts of this machine.</summary>
    public const string Installed = "";

    /// <param name="fonts">Null: none.</param>
    public static TestSite With(string? fonts, bool sample = false, Action<IServiceCollection>? changes = null)
    {
        var settings = new Dictionary<string, string> { ["Seeds:Sample"] = sample ? "true" : "false" };

        if (fonts is not null)
        {
            settings["Pdf:Fonts"] = fonts;
        }

        return new TestSite { Settings = settings, Changes = changes };
    }

    /// <summary>One check of the portal's health.</summary>
    public static async Task<(string Status, string Description)> HealthAsync(HttpClient visitor, string check)
    {
        using var answer = await visitor.GetAsync("/health/ready");
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var found = report.RootElement.GetProperty("checks").GetProperty(check);

        return (found.GetProperty("status").GetString()!, found.GetProperty("description").GetString() ?? "");
    }

    /// <summary>A file that cannot be had now: in words, and with the time after which to ask again.</summary>
    public static async Task<string> RefusedAsync(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{address} answered {(int)answer.StatusCode}.");
        Assert.Equal(TimeSpan.FromMinutes(5), answer.Headers.RetryAfter!.Delta);
        using var page = await TestSite.ParseAsync(answer);
        Assert.Equal("ファイルを用意できません", page.QuerySelector("h1")!.TextContent);

        return page.QuerySelector(".title__lead")!.TextContent;
    }

    /// <summary>Pages do not mind what becomes of files.</summary>
    public static async Task AssertPublicAsync(HttpClient visitor, string year)
    {
        foreach (var page in new[] { "", "/results", "/forms", "/forms/5", "/history/1" })
        {
            using var answer = await visitor.GetAsync(year + page);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{year}{page} answered {(int)answer.StatusCode}.");
        }
    }
}
