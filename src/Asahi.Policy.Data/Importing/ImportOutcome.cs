namespace Asahi.Policy.Data.Importing;

/// <summary>取り込みの結果。</summary>
public enum ImportOutcome
{
    /// <summary>取り込んだ。</summary>
    Imported = 1,

    /// <summary>同じ原資料がすでに取り込まれている。Nothing was changed.</summary>
    AlreadyThere = 2,

    /// <summary>同じ年度が、別の原資料からすでにある。Nothing was changed.</summary>
    TakenByOther = 3,
}
