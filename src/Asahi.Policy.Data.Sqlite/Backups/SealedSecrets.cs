using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>封をした秘密。Whether the keys of a backup open what is sealed in its database; asked before it is restored.</summary>
public static class SealedSecrets
{
    private const string Mark = "sealed:";

    // A sealed text begins with four bytes that are always the same, and then names its key.
    private const int IdAt = 4;
    private const int IdBytes = 16;

    /// <summary>鍵のない人の数。Of a backup that is too damaged to say: none; restoring it will say so.</summary>
    public static async Task<int> CountWithoutKeyAsync(string backup, CancellationToken cancellation = default)
    {
        try
        {
            await using var snapshot = await RecordSnapshot.OpenAsync(Path.Combine(backup, BackupLayout.Database), cancellation);
            var texts = await SqliteChecks.ColumnAsync(
                snapshot.Connection,
                $"SELECT Value FROM staff_tokens WHERE Value LIKE '{Mark}%'",
                cancellation);

            return texts.Count(text => !File.Exists(Path.Combine(backup, BackupLayout.Keys, $"key-{KeyOf(text[Mark.Length..])}.xml")));
        }
        catch (Exception damaged) when (damaged is SqliteException or IOException or FormatException)
        {
            return 0;
        }
    }

    private static Guid KeyOf(string text)
    {
        var bytes = Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

        return bytes.Length < IdAt + IdBytes ? Guid.Empty : new Guid(bytes.AsSpan(IdAt, IdBytes));
    }
}
