namespace Asahi.Policy.Domain.Policies;

/// <summary>年度をまたぐ項目のつながりの種類。</summary>
public enum LineageKind
{
    /// <summary>継続。同じ項目が、同じ名で続く。</summary>
    Continued = 1,

    /// <summary>改称。同じ項目が、名を改めて続く。</summary>
    Renamed = 2,

    /// <summary>統合。二つ以上の項目が、一つになった。</summary>
    Merged = 3,

    /// <summary>分割。一つの項目が、二つ以上に分かれた。</summary>
    Split = 4,

    /// <summary>終了。後の年度に続く項目がない。</summary>
    Ended = 5,

    /// <summary>新規。前の年度に元の項目がない。</summary>
    New = 6,
}
