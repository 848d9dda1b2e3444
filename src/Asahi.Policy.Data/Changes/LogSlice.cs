namespace Asahi.Policy.Data.Changes;

/// <summary>変更の記録の一部。The newest first.</summary>
/// <param name="Lines">行。</param>
/// <param name="HasNewer">これより新しいものがあるかどうか。</param>
/// <param name="HasOlder">これより古いものがあるかどうか。</param>
public sealed record LogSlice(IReadOnlyList<ChangeLine> Lines, bool HasNewer, bool HasOlder);

/// <summary>変更の記録の続きの場所。By the number of a record, so that what is written meanwhile moves nothing.</summary>
/// <param name="Before">これより古いもの。Null: from the newest.</param>
/// <param name="After">これより新しいもの。</param>
public sealed record LogCursor(long? Before = null, long? After = null);
