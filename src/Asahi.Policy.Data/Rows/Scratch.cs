namespace Asahi.Policy.Data.Rows;

/// <summary>書きかけ。What one person has typed for one item and not yet saved:
/// private, unversioned, unlogged, and gone with the save.</summary>
public sealed class Scratch
{
    private Scratch()
    {
    }

    internal Scratch(int staffMemberId, int policyId, string item) => (StaffMemberId, PolicyId, Item) = (staffMemberId, policyId, item);

    /// <summary>職員の内部の番号。Nobody else reads it.</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>運営方針の内部の番号。</summary>
    public int PolicyId { get; private set; }

    /// <summary>項目の番号（例: 4-1-1）。</summary>
    public string Item { get; private set; } = "";

    /// <summary>書き始めた時の版数。</summary>
    public int BaseVersion { get; private set; }

    /// <summary>欄の値（JSON）。</summary>
    public string Values { get; private set; } = "{}";

    /// <summary>日時（UTC）。</summary>
    public DateTime SavedAt { get; private set; }

    internal void Keep(int baseVersion, string values, DateTime at) => (BaseVersion, Values, SavedAt) = (baseVersion, values, at);
}
