using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Data.Wards;

/// <summary>区での言い方。What the duties are called in the ward of whoever is signed in, for as long as a request lasts; the
/// standard names where nobody is.</summary>
public sealed class OfficeWords
{
    /// <summary>職務の呼び名。</summary>
    public DutyNames Names { get; private set; } = DutyNames.Standard;

    /// <summary>担当の呼び名。</summary>
    public string Officer => Names.Of(Duty.Officer);

    /// <summary>課長の呼び名。</summary>
    public string SectionChief => Names.Of(Duty.SectionChief);

    /// <summary>総務課の呼び名。</summary>
    public string GeneralAffairs => Names.Of(Duty.GeneralAffairs);

    /// <summary>区長の呼び名。</summary>
    public string Mayor => Names.Of(Duty.Mayor);

    /// <summary>管理者の呼び名。</summary>
    public string Administrator => Names.Of(Duty.Administrator);

    /// <summary>だれとして承認するか（例: 区長、区長（代決：副区長））。As ledger, editions and pages say it.</summary>
    /// <param name="actor">承認する人。</param>
    public string AuthorityOf(Actor actor) => actor.Duty == Duty.Mayor ? Mayor : $"{Mayor}（代決：{actor.Acting}）";

    /// <summary>ある職務の呼び名。</summary>
    public string Of(Duty duty) => Names.Of(duty);

    /// <summary>ある区の言い方にする。</summary>
    public void SpeakAs(DutyNames names) => Names = names;
}
