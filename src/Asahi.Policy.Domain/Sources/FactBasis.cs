namespace Asahi.Policy.Domain.Sources;

/// <summary>根拠。Whether the document itself states something, or it was concluded.</summary>
public enum FactBasis
{
    /// <summary>原資料に記載。</summary>
    Stated = 1,

    /// <summary>推定。</summary>
    Inferred = 2,
}

/// <summary>根拠の呼び名。</summary>
public static class FactBases
{
    /// <summary>根拠の呼び名（例: 推定）。</summary>
    public static string Name(this FactBasis basis) => basis == FactBasis.Stated ? "原資料に記載" : "推定";
}
