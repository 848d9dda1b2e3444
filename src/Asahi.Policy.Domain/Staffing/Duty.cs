namespace Asahi.Policy.Domain.Staffing;

/// <summary>職務。What a member of staff may do; each has exactly one.</summary>
public enum Duty
{
    /// <summary>担当。Writes the evaluations of the own section.</summary>
    Officer = 1,

    /// <summary>課長。Confirms or returns what the own section has written.</summary>
    SectionChief = 2,

    /// <summary>総務課。Writes in all sections, and prepares publication.</summary>
    GeneralAffairs = 3,

    /// <summary>区長。Approves publication, or returns it.</summary>
    Mayor = 4,

    /// <summary>管理者。Accounts and sections; no content.</summary>
    Administrator = 5,
}
