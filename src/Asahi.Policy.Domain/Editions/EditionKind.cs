namespace Asahi.Policy.Domain.Editions;

/// <summary>版の種類。</summary>
public enum EditionKind
{
    /// <summary>取込。Imported from a document of the ward; has no approver.</summary>
    Imported = 1,
}
