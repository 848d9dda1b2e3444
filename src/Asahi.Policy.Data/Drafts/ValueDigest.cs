using System.Security.Cryptography;
using System.Text;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Data.Drafts;

/// <summary>値の要約。Tells whether a field still says the same, without keeping what it said.</summary>
public static class ValueDigest
{
    private const int Bytes = 8;

    /// <summary>要約する。Of the value as it would be saved: sixteen hexadecimal letters.</summary>
    public static string Of(string? value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TypedText.Tidy(value))).AsSpan(0, Bytes));
}
