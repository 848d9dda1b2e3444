namespace Asahi.Policy.Data.Staffing;

/// <summary>認証アプリの鍵の控え。Sealed as it stands in the record; what a former program kept is the key itself.</summary>
internal static class AppKeys
{
    public const string Mark = "sealed:";

    public static bool IsKept(string kept) => kept.StartsWith(Mark, StringComparison.Ordinal);

    public static string Keep(string key, ISecretSeal seal) => Mark + seal.Seal(key);

    /// <returns>Null when it cannot be read any more.</returns>
    public static string? Read(string? kept, ISecretSeal seal) => kept is not null && IsKept(kept) ? seal.Open(kept[Mark.Length..]) : kept;
}
