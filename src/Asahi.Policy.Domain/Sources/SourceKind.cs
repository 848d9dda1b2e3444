namespace Asahi.Policy.Domain.Sources;

/// <summary>原資料の種類。</summary>
public enum SourceKind
{
    /// <summary>区の公開ページ（運営方針）。</summary>
    PolicyPage = 1,

    /// <summary>運営方針の達成状況（総括表）。</summary>
    ResultsTable = 2,

    /// <summary>このサイトのデータ（XLSX）。A workbook that the portal gave out, read in again.</summary>
    OwnBook = 3,
}

/// <summary>原資料の種類の呼び名。</summary>
public static class SourceKinds
{
    /// <summary>原資料の種類の呼び名（例: 区の公開ページ）。</summary>
    public static string Name(this SourceKind kind) => kind switch
    {
        SourceKind.PolicyPage => "区の公開ページ（運営方針）",
        SourceKind.ResultsTable => "運営方針の達成状況（総括表）",
        SourceKind.OwnBook => "このサイトのデータ（XLSX）",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
