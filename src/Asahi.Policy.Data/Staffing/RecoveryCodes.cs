using System.Security.Cryptography;

namespace Asahi.Policy.Data.Staffing;

/// <summary>回復コードの控え。What is kept of recovery codes: slow hashes with one salt, from which no code can be read or guessed within
/// years. It needs no key, so codes work where the keys of the other secrets were lost.</summary>
internal static class RecoveryCodes
{
    private const string Mark = "hashed:";
    private const int SaltBytes = 16;
    private const int HashBytes = 20;

    // A code has 47 bits: half of them are 70,000,000,000,000 hashes of so many rounds.
    private const int Rounds = 50_000;

    /// <summary>控えかどうか。What a former program kept are the codes themselves.</summary>
    public static bool IsKept(string kept) => kept.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>控え。Made where there is none yet.</summary>
    public static string Kept(string kept) => IsKept(kept) ? kept : Keep(kept.Split(';', StringSplitOptions.RemoveEmptyEntries));

    public static string Keep(IEnumerable<string> codes)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);

        return string.Join(';', codes.Select(code => Hash(code, salt)).Prepend(Mark + Convert.ToBase64String(salt)));
    }

    public static int Count(string kept) => kept.Split(';').Length - 1;

    /// <summary>一つ使う。</summary>
    /// <returns>What is kept of the others; null when the code is none of them.</returns>
    public static string? Spend(string kept, string code)
    {
        var parts = kept.Split(';');
        var hash = Hash(code, Convert.FromBase64String(parts[0][Mark.Length..]));

        return parts.AsSpan(1).Contains(hash) ? string.Join(';', parts.Where(part => part != hash)) : null;
    }

    private static string Hash(string code, byte[] salt) =>
        Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(code, salt, Rounds, HashAlgorithmName.SHA512, HashBytes));
}
