using Asahi.Policy.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>バックアップの検査。Holds a backup against its manifest, and a database against what is stored in it. Changes nothing.</summary>
public static class BackupCheck
{
    /// <summary>バックアップを検査する。The database is opened only when every byte of it is the one that was written.</summary>
    /// <exception cref="IOException">There is no such folder, or it cannot be read; the message is meant for people.</exception>
    public static async Task<CheckOutcome> OfBackupAsync(string folder, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
        {
            throw new IOException($"バックアップのフォルダー {folder} がありません。");
        }

        try
        {
            var (manifest, defects) = await BackupFiles.FindDefectsAsync(folder, cancellation);

            return manifest is not null && defects.Count == 0
                ? await OfDatabaseAsync(Path.Combine(folder, BackupLayout.Database), manifest, cancellation)
                : new CheckOutcome(new Dictionary<string, long>(), defects, manifest);
        }
        catch (Exception trouble) when (DiskTrouble.Is(trouble))
        {
            throw DiskTrouble.InWords($"バックアップ {folder} を読めませんでした", trouble);
        }
    }

    /// <summary>使っているデータベースを検査する。Also while a portal is serving.</summary>
    /// <exception cref="IOException">There is no database, or it cannot be read; the message is meant for people.</exception>
    public static async Task<CheckOutcome> OfDataAsync(string dataDirectory, CancellationToken cancellation = default)
    {
        var database = Path.Combine(dataDirectory, BackupLayout.Database);

        if (!File.Exists(database))
        {
            throw new IOException($"データベース {database} がありません。Data:Directory が正しいか、確かめてください。");
        }

        try
        {
            var note = RecordNote.Read(LostRecord.NoteOf(database)); // before looking: what is written meanwhile is not missed
            var missing = RecordNote.Read(RecordNotes.MissingFile(LostRecord.NoteOf(database)));

            return await OfDatabaseAsync(database, null, cancellation, note, missing);
        }
        catch (Exception trouble) when (DiskTrouble.Is(trouble))
        {
            throw DiskTrouble.InWords($"データベース {database} を読めませんでした", trouble);
        }
    }

    private static async Task<CheckOutcome> OfDatabaseAsync(
        string file,
        BackupManifest? manifest,
        CancellationToken cancellation,
        params IReadOnlyList<RecordNote?> notes)
    {
        await using var snapshot = await RecordSnapshot.OpenAsync(file, cancellation);
        var contents = await RecordContents.ReadAsync(snapshot.Connection, cancellation);
        var defects = await RecordDefects.FindAsync(snapshot, contents, cancellation);
        var ledger = await RecordDefects.OfLedgerAsync(snapshot, contents, cancellation);
        var log = await RecordDefects.OfLogAsync(snapshot, contents, cancellation);
        var ofLog = log?.Defects.Select(defect => defect.InWords) ?? [];
        var differences = manifest is null ? [] : RecordContents.Of(manifest).Differences(contents);

        var missing = contents.Rows.ContainsKey("change_log") ? await MissingAsync(snapshot, notes, cancellation) : [];
        var last = contents.Rows.ContainsKey("change_log") ? await LastAsync(snapshot, cancellation) : null;

        return new CheckOutcome(contents.Rows, [.. defects, .. ledger, .. ofLog, .. differences, .. missing], manifest)
        {
            Last = last,
            ErasedTexts = log?.Erased ?? 0,
        };
    }

    // What the note names stands in the record, or the end of the log was cut off, or the last commits were lost.
    private static async Task<List<string>> MissingAsync(
        RecordSnapshot snapshot,
        IReadOnlyList<RecordNote?> notes,
        CancellationToken cancellation)
    {
        await using var db = snapshot.Read();
        var missing = new List<string>();

        foreach (var note in notes.OfType<RecordNote>().Where(note => note.Change > 0))
        {
            if (!await db.Changes.AnyAsync(record => record.Id == note.Change && record.Hash == note.Seal, cancellation))
            {
                missing.Add(
                    $"変更の記録は{note.Change}番まであったはずですが（{note.At:yyyy-MM-dd HH:mm:ss} UTC の控え）、それがありません。"
                    + "終わりが切り取られたか、最後の保存が失われています。");
            }
        }

        return missing;
    }

    private static async Task<RecordNote?> LastAsync(RecordSnapshot snapshot, CancellationToken cancellation)
    {
        await using var db = snapshot.Read();

        return await db.Changes.OrderByDescending(record => record.Id)
            .Select(record => new RecordNote(record.Id, record.Hash, 0, record.At))
            .FirstOrDefaultAsync(cancellation);
    }
}

/// <summary>検査の結果。</summary>
/// <param name="Rows">表ごとの行数。Empty when the database could not be looked into.</param>
/// <param name="Defects">欠け。One line each; empty as it should be.</param>
/// <param name="Manifest">目録。Null when there is none that can be read, or when the live database was checked.</param>
public sealed record CheckOutcome(IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Defects, BackupManifest? Manifest = null)
{
    /// <summary>最後の変更。Null when there is none, or when the database could not be looked into.</summary>
    public RecordNote? Last { get; init; }

    /// <summary>変更の記録から消去した言葉の数。Each with a record of it; what is gone without one is a defect.</summary>
    public int ErasedTexts { get; init; }
}
