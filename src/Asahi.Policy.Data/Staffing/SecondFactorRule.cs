using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Data.Staffing;

/// <summary>二段階の認証の決まり。Duties that publish or administer always need it; the ward may ask it of everybody.</summary>
/// <param name="IsForAll">すべての職務に求めるかどうか。</param>
public sealed record SecondFactorRule(bool IsForAll)
{
    /// <summary>その職務に求めるかどうか。</summary>
    public bool Asks(Duty duty) => IsForAll || duty.NeedsSecondFactor();
}
