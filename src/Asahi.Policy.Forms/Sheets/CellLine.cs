namespace Asahi.Policy.Forms.Sheets;

/// <summary>欄の中の一行。</summary>
/// <param name="Kind">種類。</param>
/// <param name="Text">文。Without the list mark.</param>
public sealed record CellLine(LineKind Kind, string Text)
{
    /// <summary>原資料が値を与えない欄に印刷することば。</summary>
    public const string AbsentText = "（原資料に記載なし）";

    /// <summary>原資料に記載なし。</summary>
    public static CellLine Absent { get; } = Blank(AbsentText);

    /// <summary>値のないこと。</summary>
    /// <param name="text">なぜないか（例: （未実施））。</param>
    public static CellLine Blank(string text) => new(LineKind.Absent, text);
}
