using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The real portal on a data folder of its own, seeded by its first start. On a machine without a browser: printing has tests of its own.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("asahi-policy-web-");

    /// <summary>A data folder that was there before and outlives the site. Null: one of its own.</summary>
    public string? Folder { get; init; }

    /// <summary>Without a line in the log for each request.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>As in production: cookies for encrypted connections only.</summary>
    public bool UseHttps { get; init; }

    public SqlLog Sql { get; } = new();

    public string DatabaseFile => Path.Combine(Folder ?? _data.FullName, "policy.db");

    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    public async Task<IDocument> GetAsync(string address)
    {
        using var visitor = Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");

        return await ParseAsync(answer);
    }

    public static async Task<IDocument> ParseAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Changes the database behind the portal's back.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Directory", Folder ?? _data.FullName);
        builder.UseSetting("Site:RequiresHttps", UseHttps ? "true" : "false");
        builder.UseSetting("SignIn:PerNetworkAndMinute", "10000");
        builder.UseSetting("Pdf:Browser", Path.Combine(_data.FullName, "no-browser"));
        builder.ConfigureTestServices(services => services.AddLogging(ConfigureLogging).ConfigureDbContext<PolicyDbContext>(options => options.AddInterceptors(Sql)));
    }

    private void ConfigureLogging(ILoggingBuilder logging)
    {
        if (IsQuiet)
        {
            logging.AddFilter("Asahi.Policy", LogLevel.Warning);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();

        if (disposing && _data.Exists)
        {
            _data.Delete(recursive: true);
        }
    }
}
