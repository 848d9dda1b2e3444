using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>ディスクの故障。What the system or SQLite says when it cannot read or write, in words for people.</summary>
internal static class DiskTrouble
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnUnix = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    public static bool Is(Exception trouble) => trouble is IOException or UnauthorizedAccessException or SqliteException;

    /// <param name="what">What could not be done, as a sentence without a full stop.</param>
    /// <param name="trouble">Why.</param>
    public static IOException InWords(string what, Exception trouble) => new($"{what}（{Reason(trouble)}）。", trouble);

    private static string Reason(Exception trouble) => trouble switch
    {
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } => "空き容量が足りません",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB } => "データベースが壊れています",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } =>
            "データベースをほかのプログラムが使っています。少し待って、やり直してください",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM } =>
            "データベースを開けません。ポータルを動かす利用者で行ってください",
        IOException { HResult: NoSpaceOnUnix or QuotaOnUnix or NoSpaceOnWindows } => "空き容量が足りません",
        UnauthorizedAccessException => "許可がありません",
        FileNotFoundException or DirectoryNotFoundException => "見つかりません",
        _ => trouble.Message,
    };
}
