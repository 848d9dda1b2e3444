using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Domain.Publishing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A folder for data, backups and what is restored.</summary>
internal sealed class VerbFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-verbs-");

    public string Data => this["data"];

    public string Backups => this["backups"];

    public string Restored => this["restored"];

    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>In a process of its own.</summary>
    public Task<(int Code, string Output)> RunAsync(string verb, params string[] settings) => Running.ToEndAsync([verb, $"--Data:Directory={Data}", .. settings]);

    /// <summary>In the process of the tests.</summary>
    public Task<(int Code, string Output)> RunHereAsync(string verb, params string[] settings) =>
        ProgramHere.RunAsync([verb, $"--Data:Directory={Data}", .. settings]);

    /// <summary>A record as <c>seed</c> makes it, which has tests of its own.</summary>
    public void Prepare() => PreparedData.CopyTo(Data);

    /// <summary>In a process of its own.</summary>
    public Task<string> BackUpAsync() => BackUpAsync(RunAsync);

    /// <summary>In the process of the tests.</summary>
    public Task<string> BackUpHereAsync() => BackUpAsync(RunHereAsync);
    public IReadOnlyList<string> Finished() => Directory.Exists(Backups) ? [.. Directory.EnumerateDirectories(Backups, "asahi-policy-*")] : [];

    public PolicyDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PolicyDbContext>();
        options.UseSqliteFile(Path.Combine(Data, "policy.db"));

        return new PolicyDbContext(options.Options);
    }

    /// <summary>Makes the record so large that a backup of it takes a while.</summary>
    public async Task GrowAsync(int megabytes)
    {
        await using var db = Open();

        for (var number = 0; number < megabytes; number++)
        {
            var content = new byte[1_000_000];
            new Random(number).NextBytes(content);
            db.Add(new EditionFile(1, $"large/{number}", content, DateTime.UnixEpoch));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        SqliteConnection.ClearAllPools();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<string> BackUpAsync(Func<string, string[], Task<(int Code, string Output)>> run)
    {
        var before = Finished();
        var (code, output) = await run("backup", [$"--to={Backups}"]);
        Assert.True(code == 0, output);

        return Assert.Single(Finished().Except(before));
    }
}
