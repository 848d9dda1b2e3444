namespace Asahi.Policy.Data.Rows;

/// <summary>職員の課。One section that a person serves.</summary>
public sealed class StaffSection
{
    private StaffSection()
    {
    }

    /// <summary>課を加える。</summary>
    /// <param name="section">課の内部の番号。</param>
    public StaffSection(int section) => SectionId = section;

    /// <summary>職員の内部の番号。</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>課の内部の番号。</summary>
    public int SectionId { get; private set; }
}
