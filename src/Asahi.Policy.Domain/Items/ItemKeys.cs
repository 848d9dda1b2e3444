using System.Security.Cryptography;
using System.Text;

namespace Asahi.Policy.Domain.Items;

/// <summary>項目の鍵。Stays when an item is renumbered, moved or reordered; unique within its year.</summary>
public static class ItemKeys
{
    /// <summary>鍵の最大の長さ。</summary>
    public const int MaxLength = 16;

    /// <summary>運営方針の全体の鍵。</summary>
    public const string Whole = "policy";

    private const int Digits = 10;

    /// <summary>取り込んだ項目の鍵。From where it stood then: the same document gives the same keys, and so do editions that
    /// were made before there were keys.</summary>
    /// <param name="place">所在。</param>
    public static string At(ItemPlace place) => place.Level == ItemLevel.Policy
        ? Whole
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place.ToString())))[..Digits];

    /// <summary>新しい鍵。For what staff add: like no other.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Digits + 2, lowercase: true);
}
