using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Records;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Startup;

/// <summary>Gets the record ready: the database in its latest shape, and on the very first start the source documents in it.</summary>
internal sealed partial class RecordStartup(
    IServiceScopeFactory scopes,
    DataDirectory data,
    WriteGate gate,
    RecordNotes notes,
    TimeProvider clock,
    IConfiguration configuration,
    IHostEnvironment environment,
    ILogger<RecordStartup> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (data.Obstacle is { } obstacle)
        {
            await SqliteMigrator.RequireCurrentAsync(data.DatabaseFile, obstacle, cancellationToken);
            gate.Shut(obstacle);
            LogReadOnly(data.Location, obstacle);
            Console.Error.WriteLine($"データの置き場所 {data.Location} に書けません（{obstacle}）。読むだけで動かします。直したら、起動し直してください。");

            return;
        }

        var wasThere = File.Exists(data.NoteFile) && RecordNote.Read(data.NoteFile) is not { Editions: 0, Change: 0 };
        var outcome = await MigrateAsync(cancellationToken);
        LogReady(data.Location, outcome, SqliteLibrary.Version);
        await CloseSecretsAsync(cancellationToken);

        if (wasThere)
        {
            await RequireEditionsAsync(cancellationToken);
        }

        if (!wasThere && configuration.GetValue("Seeds:OnFirstStart", true) && await IsEmptyAsync(cancellationToken))
        {
            var imports = await SeedAsync(cancellationToken);
            Console.WriteLine("データが空なので、同梱の原資料を取り込みました。");
            SeedReport.Write(imports, Console.Out);
        }

        await OutlineAsync(cancellationToken);
        await RenewAsync(cancellationToken);

        if (configuration.GetValue("Seeds:Sample", false))
        {
            SeedReport.Write(await SeedSampleAsync(cancellationToken), Console.Out);
        }

        await NoteAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="IOException">Nothing can be written there; the message is meant for people.</exception>
    public Task<MigrationOutcome> MigrateAsync(CancellationToken cancellation = default) => data.Obstacle is { } obstacle
        ? throw new IOException($"データの置き場所 {data.Location} に書けません（{obstacle}）。変更はありません。")
        : SqliteMigrator.MigrateAsync(data.DatabaseFile, cancellation);

    /// <summary>Notes what stands at the end of the record, beside the database and in the log of the program.</summary>
    public async Task NoteAsync(CancellationToken cancellation = default)
    {
        if (data.Obstacle is not null)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var note = await notes.TakeAsync(
            scope.ServiceProvider.GetRequiredService<PolicyDbContext>(),
            clock.GetUtcNow().UtcDateTime,
            cancellation);
        LogNoted(note.Change, note.Seal, note.Editions);

        if (notes.Missing is { } missing)
        {
            LogMissing(missing.Change, missing.Seal, missing.At);
        }
    }

    /// <summary>Reads all documents first, so that one that cannot be read leaves everything as it was.</summary>
    public async Task<IReadOnlyList<SeedImport>> SeedAsync(CancellationToken cancellation = default)
    {
        var sources = SourceReader.ReadAll(SeedFolder);
        await using var scope = scopes.CreateAsyncScope();
        var outcomes = await scope.ServiceProvider.GetRequiredService<PolicyImport>()
            .ImportAsync([.. sources.Select(ToImport)], cancellation);

        return [.. sources.Zip(outcomes, (source, outcome) => new SeedImport(source, outcome))];
    }

    /// <summary>Invented years of an invented ward, for looking at and trying
    /// out. Never by itself but in the Development environment.</summary>
    public async Task<IReadOnlyList<SampleImport>> SeedSampleAsync(CancellationToken cancellation = default)
    {
        var records = RecordReader.ReadAll(Path.Combine(SeedFolder, "sample"), isSample: true);
        await using var scope = scopes.CreateAsyncScope();
        var outcomes = await scope.ServiceProvider.GetRequiredService<RecordImport>()
            .ImportAsync([.. records.Select(ToImport)], cancellation);

        return [.. records.Zip(outcomes, (record, outcome) => new SampleImport(record, outcome))];
    }

    private static ImportedRecord ToImport(ReadRecord record) => new(
        record.Ward,
        record.Policy,
        [
            .. record.Editions.Select(edition => new ImportedEdition(
                edition.Kind,
                edition.Note,
                JapanTime.Morning(edition.Date),
                edition.Policy)),
        ])
    {
        Contact = record.Contact,
        Sections = [.. record.Sections.Select(it => new ImportedSection(it.Name, it.Phone, it.Line, it.Issues))],
    };

    private string SeedFolder => configuration["Seeds:Directory"] is { Length: > 0 } folder
        ? Path.Combine(environment.ContentRootPath, folder)
        : Path.Combine(AppContext.BaseDirectory, "seeds");

    private static ImportedPolicy ToImport(ReadSource source) =>
        new(source.Ward, source.Policy, new Dictionary<string, byte[]> { [source.Policy.Sources[0].FileName] = source.Bytes });

    private async Task RenewAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        if (await scope.ServiceProvider.GetRequiredService<EasyBases>().RenewAsync(cancellation) is > 0 and var renewed)
        {
            LogRenewed(renewed);
        }
    }

    // Of a record that a former program made. Two hundred take about a second.
    private async Task OutlineAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<Outlines>().CompleteAsync(
            (at, all) =>
            {
                if (at % 100 == 0)
                {
                    Console.WriteLine($"版のあらましを作っています：{at}／{all}");
                }
            },
            cancellation);

        if (made > 0)
        {
            LogOutlined(made);
        }
    }

    private async Task CloseSecretsAsync(CancellationToken cancellation)
    {
        if (data.LeftOpen is [{ } first, ..] open)
        {
            LogLeftOpen(open.Count, first);
        }

        await using var scope = scopes.CreateAsyncScope();
        var (closed, unreadable) = (0, 0);

        try
        {
            (closed, unreadable) = await scope.ServiceProvider.GetRequiredService<StaffSecrets>().CloseAsync(cancellation);
        }
        catch (DbUpdateException refused)
        {
            LogNotClosed(refused.InnerException?.Message ?? refused.Message); // tried again at the next start
        }

        if (closed > 0)
        {
            LogClosed(closed);
        }

        if (unreadable > 0)
        {
            LogUnreadable(unreadable);
        }
    }

    // A record that had editions and has none is not the one that was there; but for one of which the last import was undone, and
    // that still holds the last change that was noted.
    private async Task RequireEditionsAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        var db = scope.ServiceProvider.GetRequiredService<PolicyDbContext>();

        if (RecordNote.Read(data.NoteFile) is { Editions: > 0 } note
            && !await db.Editions.AnyAsync(cancellation)
            && !await db.Changes.AnyAsync(it => it.Id == note.Change && it.Hash == note.Seal, cancellation))
        {
            throw new IOException(data.LostInWords);
        }
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        return !await scope.ServiceProvider.GetRequiredService<PolicyDbContext>().Wards.AnyAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Information, "Record in {Directory}: {Outcome}; SQLite {Version}")]
    private partial void LogReady(string directory, MigrationOutcome outcome, string version);

    [LoggerMessage(LogLevel.Warning, "{Count} files or folders of the data directory can be read by other users, {First} among them")]
    private partial void LogLeftOpen(int count, string first);

    [LoggerMessage(LogLevel.Information, "Secrets of staff that a former program kept readable: {Count} sealed or hashed")]
    private partial void LogClosed(int count);

    [LoggerMessage(LogLevel.Warning, "Secrets of staff that a former program kept readable could not be sealed: {Reason}")]
    private partial void LogNotClosed(string reason);

    [LoggerMessage(LogLevel.Warning, "Keys of authenticator apps that cannot be read, because the portal's keys were lost: {Count}")]
    private partial void LogUnreadable(int count);

    [LoggerMessage(LogLevel.Error, "Record in {Directory} can only be read: {Reason}")]
    private partial void LogReadOnly(string directory, string reason);

    [LoggerMessage(LogLevel.Information, "End of the change log: number {Change}, seal {Seal}; {Editions} editions")]
    private partial void LogNoted(long change, string seal, int editions);

    [LoggerMessage(LogLevel.Error, "Changes are missing: number {Change} with seal {Seal} was there at {At} and is not in the record")]
    private partial void LogMissing(long change, string seal, DateTime at);

    [LoggerMessage(LogLevel.Information, "Outlines of {Count} editions made")]
    private partial void LogOutlined(int count);

    [LoggerMessage(LogLevel.Information, "What {Count} explanations were written from is noted anew")]
    private partial void LogRenewed(int count);
}
