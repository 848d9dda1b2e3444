namespace Asahi.Policy.Domain.Sources;

/// <summary>原資料について知るべきこと。</summary>
public enum FactKind
{
    /// <summary>資料の種類。</summary>
    Kind = 1,

    /// <summary>区。</summary>
    Ward = 2,

    /// <summary>年度。</summary>
    FiscalYear = 3,

    /// <summary>利用条件。</summary>
    Licence = 4,

    /// <summary>掲載元のページ。</summary>
    Page = 5,
}
