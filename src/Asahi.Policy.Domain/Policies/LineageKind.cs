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

/// <summary>つながりの種類の呼び名。</summary>
public static class LineageKinds
{
    /// <summary>後の年度の項目に付けられる種類。画面に出す順。</summary>
    public static IReadOnlyList<LineageKind> OfItems { get; } =
    [
        LineageKind.Continued, LineageKind.Renamed, LineageKind.Merged, LineageKind.Split, LineageKind.New,
    ];

    /// <summary>呼び名（例: 改称）。</summary>
    public static string Name(this LineageKind kind) => kind switch
    {
        LineageKind.Continued => "継続",
        LineageKind.Renamed => "改称",
        LineageKind.Merged => "統合",
        LineageKind.Split => "分割",
        LineageKind.Ended => "終了",
        LineageKind.New => "新規",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>意味（一行）。</summary>
    public static string Purpose(this LineageKind kind) => kind switch
    {
        LineageKind.Continued => "前の年度の一つの項目が、同じ名で続く",
        LineageKind.Renamed => "前の年度の一つの項目が、名を改めて続く",
        LineageKind.Merged => "前の年度の二つ以上の項目が、一つになった",
        LineageKind.Split => "前の年度の一つの項目が、いくつかに分かれたうちの一つ",
        LineageKind.Ended => "後の年度に続く項目がない",
        LineageKind.New => "前の年度に元になる項目がない",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
