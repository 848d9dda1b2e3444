using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The real portal on a data folder of its own, seeded by its first start. On a machine without a browser: printing has tests of its own.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("asahi-policy-web-");

    /// <summary>As in production: cookies for encrypted connections only.</summary>
    public bool UseHttps { get; init; }

    public SqlLog Sql { get; } = new();

    public string DatabaseFile => Path.Combine(_data.FullName, "policy.db");

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
        builder.UseSetting("Data:Directory", _data.FullName);
        builder.UseSetting("Site:RequiresHttps", UseHttps ? "true" : "false");
        builder.UseSetting("SignIn:PerNetworkAndMinute", "10000");
        builder.UseSetting("Pdf:Browser", Path.Combine(_data.FullName, "no-browser"));
        builder.ConfigureTestServices(services => services.ConfigureDbContext<PolicyDbContext>(options => options.AddInterceptors(Sql)));
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
