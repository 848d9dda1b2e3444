namespace Asahi.Policy.Data.Sqlite;

/// <summary>移行の結果。</summary>
public enum MigrationOutcome
{
    /// <summary>新しく作った。</summary>
    Created = 1,

    /// <summary>新しい形に移した。The file as it was stands beside it.</summary>
    Migrated = 2,

    /// <summary>すでに新しい形だった。Nothing was changed.</summary>
    UpToDate = 3,
}
