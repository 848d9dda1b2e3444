namespace Asahi.Policy.Domain.Staffing;

/// <summary>職務。What a member of staff may do; each has exactly one.</summary>
public enum Duty
{
    /// <summary>担当。Writes the evaluations of the own sections.</summary>
    Officer = 1,

    /// <summary>課長。Confirms or returns what the own sections have written.</summary>
    SectionChief = 2,

    /// <summary>総務課。Writes in all sections, and prepares publication.</summary>
    GeneralAffairs = 3,

    /// <summary>区長。Approves publication, or returns it.</summary>
    Mayor = 4,

    /// <summary>管理者。Accounts and sections; no content.</summary>
    Administrator = 5,
}

/// <summary>職務の呼び名と決まり。</summary>
public static class Duties
{
    /// <summary>すべての職務。画面に出す順。</summary>
    public static IReadOnlyList<Duty> All { get; } = [Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor, Duty.Administrator];

    /// <summary>標準の呼び名（例: 担当）。A ward may call it otherwise (<see cref="DutyNames"/>).</summary>
    public static string Name(this Duty duty) => duty switch
    {
        Duty.Officer => "担当",
        Duty.SectionChief => "課長",
        Duty.GeneralAffairs => "総務課",
        Duty.Mayor => "区長",
        Duty.Administrator => "管理者",
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };

    /// <summary>課に属する職務かどうか。The others stand above the sections.</summary>
    public static bool BelongsToSection(this Duty duty) => duty is Duty.Officer or Duty.SectionChief;

    /// <summary>二段階の認証が必ず要るかどうか。</summary>
    public static bool NeedsSecondFactor(this Duty duty) => duty is Duty.GeneralAffairs or Duty.Mayor or Duty.Administrator;
}
