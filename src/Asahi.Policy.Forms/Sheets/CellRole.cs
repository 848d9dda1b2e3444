namespace Asahi.Policy.Forms.Sheets;

/// <summary>欄の役目。</summary>
public enum CellRole
{
    /// <summary>列の見出し。Stands above the values it names; repeated on every printed page.</summary>
    ColumnHeader = 1,

    /// <summary>行の見出し。Stands left of the values it names, over all the rows it spans.</summary>
    RowHeader = 2,

    /// <summary>値。</summary>
    Value = 3,
}
