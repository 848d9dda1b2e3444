namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>バックアップのファイルの検査。Every file that the manifest names, none that it does not, each byte as it was written.</summary>
internal static class BackupFiles
{
    public static async Task<(BackupManifest? Manifest, IReadOnlyList<string> Defects)> FindDefectsAsync(
        string folder,
        CancellationToken cancellation)
    {
        BackupManifest manifest;

        try
        {
            manifest = await ReadManifestAsync(folder, cancellation);
        }
        catch (InvalidDataException broken)
        {
            return (null, [broken.Message]);
        }

        var defects = Strays(folder, manifest).ToList();

        foreach (var file in manifest.Files)
        {
            if (await DefectAsync(folder, file, cancellation) is { } defect)
            {
                defects.Add(defect);
            }
        }

        return (manifest, defects);
    }

    private static async Task<BackupManifest> ReadManifestAsync(string folder, CancellationToken cancellation)
    {
        var (path, hash) = (Path.Combine(folder, BackupLayout.Manifest), Path.Combine(folder, BackupLayout.ManifestHash));

        if ((File.Exists(path) ? File.Exists(hash) ? null : BackupLayout.ManifestHash : BackupLayout.Manifest) is { } missing)
        {
            throw new InvalidDataException($"{missing} がありません。");
        }

        var written = await File.ReadAllBytesAsync(hash, cancellation);
        var expected = BackupLayout.HashLine((await PrivateFiles.DescribeAsync(path, BackupLayout.Manifest, cancellation)).Sha256);

        if (!written.AsSpan().SequenceEqual(System.Text.Encoding.ASCII.GetBytes(expected)))
        {
            throw new InvalidDataException($"目録 {BackupLayout.Manifest} が、作った時と違います（{BackupLayout.ManifestHash} と一致しません）。");
        }

        var manifest = BackupManifest.Read(await File.ReadAllBytesAsync(path, cancellation));

        return manifest.Files.Any(file => file.Name == BackupLayout.Database) && manifest.Files.All(file => BackupLayout.MayHave(file.Name))
            && manifest.Files.DistinctBy(file => file.Name).Count() == manifest.Files.Count
            ? manifest
            : throw new InvalidDataException($"目録 {BackupLayout.Manifest} のファイルの名が正しくありません。");
    }

    private static IEnumerable<string> Strays(string folder, BackupManifest manifest)
    {
        var expected = manifest.Files.Select(file => file.Name).Concat([BackupLayout.Manifest, BackupLayout.ManifestHash]).ToHashSet();
        var keys = new DirectoryInfo(Path.Combine(folder, BackupLayout.Keys));
        var found = new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(entry => entry.Name != BackupLayout.Keys || entry is FileInfo || entry.LinkTarget is not null)
            .Concat(keys.Exists ? keys.EnumerateFileSystemInfos() : [])
            .Select(entry => (Entry: entry, Name: Path.GetRelativePath(folder, entry.FullName).Replace('\\', '/')));

        return found.Where(it => !expected.Contains(it.Name) || it.Entry is DirectoryInfo || it.Entry.LinkTarget is not null)
            .Select(it => $"{it.Name} は、目録にないファイルかリンクです。");
    }

    private static async Task<string?> DefectAsync(string folder, BackupFile file, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, file.Name);

        if (!File.Exists(path))
        {
            return $"{file.Name} がありません。";
        }

        var found = await PrivateFiles.DescribeAsync(path, file.Name, cancellation);

        return found.Size != file.Size ? $"{file.Name} の大きさが違います（{file.Size} バイトのはずが {found.Size} バイト）。"
            : found.Sha256 != file.Sha256 ? $"{file.Name} の内容が、作った時と違います（SHA-256 が一致しません）。"
            : null;
    }
}
