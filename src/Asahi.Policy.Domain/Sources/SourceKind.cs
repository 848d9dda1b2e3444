namespace Asahi.Policy.Domain.Sources;

/// <summary>原資料の種類。</summary>
public enum SourceKind
{
    /// <summary>区の公開ページ（運営方針）。</summary>
    PolicyPage = 1,

    /// <summary>運営方針の達成状況（総括表）。</summary>
    ResultsTable = 2,
}
