namespace Asahi.Policy.Data.Record;

/// <summary>書けない理由。Why the record could not be written; nothing was changed, and what was typed is given back.</summary>
public enum RecordFault
{
    /// <summary>順番が来ない。Another write, or another program, holds it for too long.</summary>
    Busy = 1,

    /// <summary>空き容量がない。</summary>
    Full = 2,

    /// <summary>読むだけ。The portal was started where it may not write, or the disk has become read-only since.</summary>
    ReadOnly = 3,

    /// <summary>読み書きできない。The disk itself fails, or the file cannot be opened.</summary>
    Broken = 4,
}
