using System.Text.Json;

namespace Asahi.Policy.Data.Changes;

/// <summary>記録の控え。What the record held when it was written last: kept beside the database, so that an end that was cut off
/// shows, and that a database which was there and is gone is not taken for a first start.</summary>
/// <param name="Change">最後の変更の番号。0: none.</param>
/// <param name="Seal">最後の変更の印。Empty: none.</param>
/// <param name="Editions">版の数。</param>
/// <param name="At">日時（UTC）。</param>
public sealed record RecordNote(long Change, string Seal, int Editions, DateTime At)
{
    /// <summary>読む。</summary>
    /// <returns>Null when there is none, or none that can be read.</returns>
    public static RecordNote? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<RecordNote>(File.ReadAllBytes(file)) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Write(string file)
    {
        var next = file + ".new";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(next, file, overwrite: true);
    }
}
