using System.Security.Cryptography;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>本人だけのファイルの読み書き。A backup holds personal data and keys (<see cref="OwnerOnly"/>).</summary>
internal static class PrivateFiles
{
    /// <summary>Writes a new file, down to the disk.</summary>
    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancellation)
    {
        await using var file = OwnerOnly.Create(path);
        await file.WriteAsync(content, cancellation);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Copies into a new file, down to the disk, and says what was copied.</summary>
    public static async Task<BackupFile> CopyAsync(string from, string to, string name, CancellationToken cancellation)
    {
        await using (var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            await using var target = OwnerOnly.Create(to);
            await source.CopyToAsync(target, cancellation);
            target.Flush(flushToDisk: true);
        }

        return await DescribeAsync(to, name, cancellation);
    }

    public static async Task<BackupFile> DescribeAsync(string path, string name, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);

        return new BackupFile(name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)));
    }

    public static void FlushToDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
