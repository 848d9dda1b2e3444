namespace Asahi.Policy.Domain.Editions;

/// <summary>記載がないことの意味。Blank is never shown as a blank: a document that says nothing is another thing than a field that nobody filled.
/// Zero, 予算なし and 評価の対象外 are answers, and no absence.</summary>
public enum Absence
{
    /// <summary>記入なし。Nobody has written it, or not yet.</summary>
    Unwritten = 1,

    /// <summary>原資料に記載なし。The documents that the year was taken from do not say.</summary>
    NotInSources = 2,
}

/// <summary>記載がないことの意味の呼び名。</summary>
public static class Absences
{
    /// <summary>この年度の意味。</summary>
    /// <param name="isFromSources">資料から取り込んだ年度かどうか。</param>
    public static Absence Of(bool isFromSources) => isFromSources ? Absence.NotInSources : Absence.Unwritten;

    /// <summary>画面に出す言葉。</summary>
    public static string Words(this Absence absence) => absence == Absence.NotInSources ? "原資料に記載なし" : "記入なし";
}
