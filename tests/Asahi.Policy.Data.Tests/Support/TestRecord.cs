using System.IO.Compression;
using System.Runtime.CompilerServices;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Support;

/// <summary>A real database file of its own, in its latest shape.</summary>
public sealed class TestRecord : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-data-");
    private readonly WriteGate _gate = new();

    public string Folder => _folder.FullName;

    public string DatabaseFile => Path.Combine(Folder, "policy.db");

    public PolicyDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PolicyDbContext>();
        options.UseSqliteFile(DatabaseFile);

        return new PolicyDbContext(options.Options);
    }

    public Task<MigrationOutcome> MigrateAsync() => SqliteMigrator.MigrateAsync(DatabaseFile);

    /// <summary>A database as a former version of the program left it.</summary>
    public void Unpack(string fixture, [CallerFilePath] string here = "")
    {
        using var packed = new GZipStream(File.OpenRead(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures", $"{fixture}.db.gz"))), CompressionMode.Decompress);
        using var file = File.Create(DatabaseFile);
        packed.CopyTo(file);
    }

    public async Task<IReadOnlyList<ImportOutcome>> ImportSeedsAsync()
    {
        await using var db = Open();

        return await new PolicyImport(db, _gate, new ImportedEditions(db, new PublicPointers(db, TimeProvider.System), new WardOffices(db), TimeProvider.System)).ImportAsync([.. SourceReader.ReadAll(Seeds()).Select(ToImport)]);
    }

    public async Task<IReadOnlyList<ImportOutcome>> ImportSampleAsync()
    {
        await using var db = Open();

        return await new RecordImport(db, new PublicPointers(db, TimeProvider.System), _gate).ImportAsync(
        [
            .. RecordReader.ReadAll(Path.Combine(Seeds(), "sample"), isSample: true).Select(record => new ImportedRecord(
                record.Ward,
                record.Policy,
                [.. record.Editions.Select(edition => new ImportedEdition(edition.Kind, edition.Note, JapanTime.Morning(edition.Date), edition.Policy))])
            {
                Contact = record.Contact,
                Sections = [.. record.Sections.Select(it => new ImportedSection(it.Name, it.Phone, it.Line, it.Issues))],
            }),
        ]);
    }

    public async Task<T> ReadAsync<T>(Func<PublishedPolicies, Task<T>> read)
    {
        await using var db = Open();

        return await read(Policies(db));
    }

    public Task<IReadOnlyList<PublishedEdition>> AllAsync() => ReadAsync(async policies => (IReadOnlyList<PublishedEdition>)await policies.AllAsync().ToListAsync());

    /// <summary>The editions of a year as lists show them, newest first.</summary>
    public Task<IReadOnlyList<ListedEdition>> HistoryAsync(string ward, int year) => ReadAsync(async policies => (await policies.RecordAsync()).OfYear(ward, year));

    /// <summary>A reader that keeps nothing from before.</summary>
    public static PublishedPolicies Policies(PolicyDbContext db) => new(db, new PublicRecords(), new EditionShelf());

    public PublishedFiles Files(PolicyDbContext db) => new(db, SqliteData.Plain(DatabaseFile), new ProvenFiles());

    /// <summary>Asks the database itself, beside EF Core.</summary>
    public IReadOnlyList<string> Ask(string sql) => Ask(DatabaseFile, sql);

    /// <summary>Asks any database file.</summary>
    public static IReadOnlyList<string> Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString())));
        }

        return rows;
    }

    /// <summary>Everything that stands in the database, as text.</summary>
    public string Dump() => Dump(DatabaseFile);

    /// <summary>Everything that stands in any database file, as text.</summary>
    public static string Dump(string file) => string.Join('\n', Ask(file, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        .SelectMany(table => Ask(file, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {row}")));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _gate.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ImportedPolicy ToImport(ReadSource source) =>
        new(source.Ward, source.Policy, new Dictionary<string, byte[]> { [source.Policy.Sources[0].FileName] = source.Bytes });

    private static string Seeds([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../seeds"));
}
