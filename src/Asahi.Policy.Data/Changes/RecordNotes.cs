using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Changes;

/// <summary>記録の控えを付ける。After each commit, so never ahead of the record; and compared with it when the program starts.</summary>
/// <param name="file">控えのファイル。</param>
public sealed class RecordNotes(string file)
{
    private readonly Lock _turn = new();
    private RecordNote? _last;

    /// <summary>控えにあって記録にない、と分かった最後の変更。Null as it should be.</summary>
    public RecordNote? Missing => RecordNote.Read(MissingFile(file));

    /// <summary>なくなった変更の控えの置き場。It stays until somebody has looked into the matter and removes it.</summary>
    public static string MissingFile(string file) => file + "-missing";

    /// <summary>記録と比べ、控えを付け直す。At start, at stop and once a day. What the former note names and
    /// the record does not hold is kept apart.</summary>
    /// <returns>What stands in the record now.</returns>
    public async Task<RecordNote> TakeAsync(PolicyDbContext db, DateTime now, CancellationToken cancellation = default)
    {
        var before = RecordNote.Read(file);
        var isMissing = before is { Change: > 0 }
            && !await db.Changes.AnyAsync(record => record.Id == before.Change && record.Hash == before.Seal, cancellation);
        var last = await db.Changes.AsNoTracking().IgnoreAutoIncludes().OrderByDescending(record => record.Id)
            .FirstOrDefaultAsync(cancellation);
        var note = new RecordNote(last?.Id ?? 0, last?.Hash ?? "", await db.Editions.CountAsync(cancellation), now);

        if (isMissing && !File.Exists(MissingFile(file)))
        {
            before!.Write(MissingFile(file));
        }

        Keep(note);

        return note;
    }

    internal void Keep(ChangeRecord last) => Keep(new RecordNote(last.Id, last.Hash, _last?.Editions ?? 0, last.At));

    // What it tells of is in the record already: that it cannot be told must not fail the write.
    private void Keep(RecordNote note)
    {
        lock (_turn)
        {
            try
            {
                note.Write(file);
                _last = note;
            }
            catch (Exception full) when (full is IOException or UnauthorizedAccessException)
            {
            }
        }
    }
}
