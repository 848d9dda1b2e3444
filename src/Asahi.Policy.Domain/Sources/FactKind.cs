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

/// <summary>事項の呼び名。</summary>
public static class FactKinds
{
    /// <summary>事項の呼び名（例: 利用条件）。</summary>
    public static string Name(this FactKind kind) => kind switch
    {
        FactKind.Kind => "資料の種類",
        FactKind.Ward => "区",
        FactKind.FiscalYear => "年度",
        FactKind.Licence => "利用条件",
        FactKind.Page => "掲載元",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
