namespace Asahi.Policy.Domain.Sources;

/// <summary>原資料についてのことば。How kinds of documents, facts and their bases are called wherever people read of them.</summary>
public static class SourceWords
{
    /// <summary>原資料の種類の呼び名（例: 区の公開ページ）。</summary>
    public static string Name(this SourceKind kind) => kind switch
    {
        SourceKind.PolicyPage => "区の公開ページ（運営方針）",
        SourceKind.ResultsTable => "運営方針の達成状況（総括表）",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

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

    /// <summary>根拠の呼び名（例: 推定）。</summary>
    public static string Name(this FactBasis basis) => basis == FactBasis.Stated ? "原資料に記載" : "推定";
}
