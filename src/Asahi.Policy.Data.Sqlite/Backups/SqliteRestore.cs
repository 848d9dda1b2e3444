namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>復元する。Puts a backup into an empty data directory; when it refuses, nothing has changed.</summary>
public static class SqliteRestore
{
    /// <summary>復元する。The database is moved into its place last and in one step; until then no portal starts on the directory.</summary>
    /// <param name="from">バックアップのフォルダー。</param>
    /// <param name="dataDirectory">データの置き場所。Made when it is not there; else it has to be empty.</param>
    /// <param name="cancellation">Stops; the directory is as it was.</param>
    /// <returns>The manifest of what was restored.</returns>
    /// <exception cref="InvalidDataException">The backup is damaged, or was made by a newer program.</exception>
    /// <exception cref="IOException">The directory is not empty, is in use,
    /// or cannot be written; the message is meant for people.</exception>
    public static async Task<BackupManifest> RestoreAsync(string from, string dataDirectory, CancellationToken cancellation = default)
    {
        var (_, defects, manifest) = await BackupCheck.OfBackupAsync(from, cancellation);

        if (manifest is null || defects.Count > 0)
        {
            throw new InvalidDataException($"バックアップ {from} は復元できません：{string.Join(' ', defects)}");
        }

        RestoreTarget.RequireEmpty(dataDirectory);
        using var target = RestoreTarget.Take(dataDirectory);

        try
        {
            await CopyAsync(from, target.Unfinished, manifest, cancellation);
            cancellation.ThrowIfCancellationRequested();
            target.SwapIn();

            return manifest;
        }
        catch (Exception trouble) when (DiskTrouble.Is(trouble))
        {
            throw DiskTrouble.InWords($"{dataDirectory} に復元できませんでした。変更はありません", trouble);
        }
    }

    // The backup was read once to check it and is read again here; what counts is what arrived.
    private static async Task CopyAsync(string from, string to, BackupManifest manifest, CancellationToken cancellation)
    {
        OwnerOnly.MakeFolder(to);

        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(to, file.Name);

            if (!Directory.Exists(Path.GetDirectoryName(path)))
            {
                OwnerOnly.MakeFolder(Path.GetDirectoryName(path)!);
            }

            if (await PrivateFiles.CopyAsync(Path.Combine(from, file.Name), path, file.Name, cancellation) != file)
            {
                throw new InvalidDataException($"{file.Name} が、写している間に変わりました。変更はありません。");
            }
        }
    }
}
