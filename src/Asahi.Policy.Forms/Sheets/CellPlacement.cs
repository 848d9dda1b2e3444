namespace Asahi.Policy.Forms.Sheets;

/// <summary>欄の中の置き方。</summary>
public enum CellPlacement
{
    /// <summary>上、左から。For texts.</summary>
    Top = 1,

    /// <summary>上下の中央、左から。For names.</summary>
    Middle = 2,

    /// <summary>上下左右の中央。For headers, numbers and judgements.</summary>
    Center = 3,

    /// <summary>左端。For the names of stages, in a column just wide enough for two letters.</summary>
    Edge = 4,
}
