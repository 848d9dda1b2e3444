using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Data.Staffing;

/// <summary>ログインしている人。</summary>
/// <param name="Actor">操作する人。</param>
/// <param name="WardName">区名。</param>
/// <param name="SectionNames">課の名。In the order in which the sections were made; none for duties that stand above them.</param>
/// <param name="HasSecondFactor">二段階の認証を設定しているかどうか。</param>
/// <param name="NeedsSecondFactor">二段階の認証が必ず要るかどうか。</param>
public sealed record SignedIn(
    Actor Actor,
    string WardName,
    IReadOnlyList<string> SectionNames,
    bool HasSecondFactor,
    bool NeedsSecondFactor)
{
    /// <summary>二段階の認証を設定するまで、ほかの画面を使えないかどうか。</summary>
    public bool MustEnrol => NeedsSecondFactor && !HasSecondFactor;
}
