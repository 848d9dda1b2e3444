namespace Asahi.Policy.Data.Staffing;

/// <summary>秘密の封。What has to be read again, and must not be readable for whoever
/// has the database alone. The keys are kept elsewhere.</summary>
public interface ISecretSeal
{
    /// <summary>封をする。</summary>
    string Seal(string secret);

    /// <summary>開く。</summary>
    /// <returns>Null when the key that it was sealed with is not there.</returns>
    string? Open(string text);
}
