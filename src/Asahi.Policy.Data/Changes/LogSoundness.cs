namespace Asahi.Policy.Data.Changes;

/// <summary>変更の記録の検査の結果。</summary>
/// <param name="Defects">欠け。Empty as it should be.</param>
/// <param name="Erased">消去済みの言葉の数。Erased with a record of it: no defect.</param>
public sealed record LogSoundness(IReadOnlyList<LogDefect> Defects, int Erased);

/// <summary>変更の記録の欠け。</summary>
/// <param name="Change">記録の順番。</param>
/// <param name="Fault">種類。</param>
public sealed record LogDefect(long Change, LogFault Fault)
{
    /// <summary>言葉で。A sentence.</summary>
    public string InWords => Fault switch
    {
        LogFault.Unlinked => $"変更の記録の{Change}番が、前の記録とつながっていません。書き換えられたか、抜かれています。",
        LogFault.Altered => $"変更の記録の{Change}番の言葉（変更した欄か、操作した人）が、書いた時と違います。",
        LogFault.Lost => $"変更の記録の{Change}番の言葉（変更した欄か、操作した人）が、消去の記録がないのに、なくなっています。",
        LogFault.Remaining => $"変更の記録の{Change}番の言葉（変更した欄か、操作した人）が、消去の記録があるのに、残っています。",
        _ => throw new InvalidOperationException($"No words for {Fault}."),
    };
}

/// <summary>欠けの種類。</summary>
public enum LogFault
{
    /// <summary>つながらない。The row was changed, taken out or put in between; nothing after it is looked at.</summary>
    Unlinked = 1,

    /// <summary>違う。A text or its salt is not what the row has sealed.</summary>
    Altered = 2,

    /// <summary>なくなった。A text is gone, and no record tells of an erasure.</summary>
    Lost = 3,

    /// <summary>残っている。A text is there again that was erased, as from an old copy.</summary>
    Remaining = 4,
}
