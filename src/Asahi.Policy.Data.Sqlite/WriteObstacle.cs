namespace Asahi.Policy.Data.Sqlite;

/// <summary>置き場所に書けない理由。Found by writing there, as a save would: rights, mounts and quotas each say it in their own way.</summary>
internal static class WriteObstacle
{
    // A save takes some thirty kilobytes of the write-ahead log.
    private const int Probe = 128 * 1024;

    private const string ProbeName = "write-probe";
    private const int ReadOnlyOnUnix = 30;
    private const int TakenOnUnix = 11;
    private const int TakenOnMac = 35;
    private const int TakenOnWindows = unchecked((int)0x80070020);

    /// <returns>Null: it can be written. Else a sentence without a full stop.</returns>
    public static string? Of(string location)
    {
        var probe = Path.Combine(location, ProbeName);

        try
        {
            using var file = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.Write(new byte[Probe]);
            file.Flush(flushToDisk: true);

            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return InWords(refused);
        }
    }

    /// <summary>Another process has it open for itself alone.</summary>
    public static bool IsTaken(IOException refused) => refused.HResult is TakenOnUnix or TakenOnMac or TakenOnWindows;

    /// <summary>The true reason, as a sentence without a full stop.</summary>
    public static string InWords(Exception refused) => refused switch
    {
        _ when SqliteFaults.Of(refused) is Record.RecordFault.Full => "空き容量がありません",
        IOException { HResult: ReadOnlyOnUnix } => "読み取り専用のディスクです",
        UnauthorizedAccessException => "ポータルを動かす利用者に、書き込む許可がありません",
        _ => refused.Message.TrimEnd('.'),
    };
}
