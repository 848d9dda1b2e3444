using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The real portal on a data folder of its own, as its first start leaves it. On a machine without fonts: drawing PDF has tests of its own.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory("asahi-policy-web-");

    /// <summary>A data folder that was there before and outlives the site. Null: one of its own.</summary>
    public string? Folder { get; init; }

    /// <summary>Makes and seeds its record itself, instead of taking a copy of what a first start made before.</summary>
    public bool IsFirstStart { get; init; }

    /// <summary>Without a line in the log for each request.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>As in production: cookies for encrypted connections only.</summary>
    public bool UseHttps { get; init; }

    /// <summary>As in production: files are made in the background before anybody asks. Otherwise each is made when it is asked for, and a test knows what was tried.</summary>
    public bool MakesFiles { get; init; }

    /// <summary>Settings that differ from those of a fresh portal.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Services that differ from those of a fresh portal.</summary>
    public Action<IServiceCollection>? Changes { get; init; }

    /// <summary>The data folder of another site, which has to have stopped: the same portal after a restart.</summary>
    public DirectoryInfo? Inherited { get; init; }

    public MovableClock Clock { get; init; } = new();

    /// <summary>Another site goes on with the data folder: it is not removed.</summary>
    public bool IsInherited { get; set; }

    public LogLines Log { get; } = new();

    public DirectoryInfo Data => Folder is null ? Inherited ?? _own : new DirectoryInfo(Folder);

    public SqlLog Sql { get; } = new();

    public string DatabaseFile => Path.Combine(Data.FullName, "policy.db");

    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    public async Task<IDocument> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var visitor = Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.True(answer.StatusCode == expected, $"{address} answered {(int)answer.StatusCode}.");

        return await ParseAsync(answer);
    }

    public static async Task<IDocument> ParseAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Changes the database behind the portal's back. What it keeps in memory it forgets, as a restart would make it do.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        Services.GetRequiredService<Forgetting>().Everything();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Directory", Data.FullName);
        builder.UseSetting("Site:RequiresHttps", UseHttps ? "true" : "false");
        builder.UseSetting("SignIn:PerNetworkAndMinute", "10000");
        builder.UseSetting("Pdf:Fonts", Path.Combine(Data.FullName, "no-fonts"));
        builder.UseSetting("Seeds:Sample", "false"); // tests run as in development, which has the sample ward otherwise
        builder.UseSetting("Publication:Seconds", "0"); // nothing fires by itself, but where a test is about that

        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        if (!IsFirstStart && !File.Exists(DatabaseFile))
        {
            PreparedData.CopyTo(Data.FullName, Settings.GetValueOrDefault("Seeds:Sample") == "true");
            builder.UseSetting("Seeds:Sample", "false"); // it stands in the copy, and need not be read again to find that out
        }

        builder.ConfigureTestServices(services => services
            .AddLogging(ConfigureLogging)
            .ConfigureDbContext<PolicyDbContext>(options => options.AddInterceptors(Sql))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ILoggerProvider>(Log)
            .AddSingleton<HashCount>()
            .AddScoped<IPasswordHasher<StaffMember>>(provider => provider.GetRequiredService<HashCount>())
            .AddTransient<IStartupFilter, RemoteAddress>());

        if (!MakesFiles)
        {
            builder.ConfigureTestServices(FilesOnDemand.Apply);
        }

        if (Changes is not null)
        {
            builder.ConfigureTestServices(Changes);
        }
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

        if (disposing && IsInherited)
        {
            WaitForEnd();
        }

        if (disposing && _own.Exists && !IsInherited)
        {
            _own.Delete(recursive: true);
        }
    }

    // The entry point that the host ran in ends on a thread of its own, and only then lets go of the folder.
    private void WaitForEnd() => Assert.True(
        SpinWait.SpinUntil(
            () =>
            {
                try
                {
                    using var free = new FileStream(Path.Combine(Data.FullName, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

                    return true;
                }
                catch (IOException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(30)),
        "The site that was stopped still holds its data.");
}
