using Asahi.Policy.Data.Record;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>書けない理由を、起きたことから知る。</summary>
public static class SqliteFaults
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnUnix = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>書けない理由。</summary>
    /// <returns>Null: it is something else, a mistake of the program perhaps.</returns>
    public static RecordFault? Of(Exception? trouble) => trouble switch
    {
        null => null,
        RecordBusyException => RecordFault.Busy,
        RecordReadOnlyException => RecordFault.ReadOnly,
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } => RecordFault.Busy,
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } => RecordFault.Full,
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY } => RecordFault.ReadOnly,
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN } => RecordFault.Broken,
        IOException { HResult: NoSpaceOnUnix or QuotaOnUnix or NoSpaceOnWindows } => RecordFault.Full,
        _ => Of(trouble.InnerException),
    };
}
