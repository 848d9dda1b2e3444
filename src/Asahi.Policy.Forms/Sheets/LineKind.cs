namespace Asahi.Policy.Forms.Sheets;

/// <summary>欄の中の行の種類。</summary>
public enum LineKind
{
    /// <summary>文。</summary>
    Text = 1,

    /// <summary>名。Bold; a heading and a bookmark where the cell says so.</summary>
    Name = 2,

    /// <summary>箇条書きの項目。Printed behind 「・」.</summary>
    Item = 3,

    /// <summary>値のないことを述べることば。原資料に記載なし, 未実施, 記入なし.</summary>
    Absent = 4,

    /// <summary>添え書き。Legends and 必須 notes, in small letters.</summary>
    Note = 5,
}
