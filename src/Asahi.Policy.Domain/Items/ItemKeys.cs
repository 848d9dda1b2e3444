using System.Security.Cryptography;

namespace Asahi.Policy.Domain.Items;

/// <summary>項目の鍵。Stays when an item is renumbered, moved or reordered; unique within its year.</summary>
public static class ItemKeys
{
    /// <summary>鍵の最大の長さ。</summary>
    public const int MaxLength = 16;

    /// <summary>運営方針の全体の鍵。</summary>
    public const string Whole = "policy";

    private const char Original = 'o';
    private const char Added = 'n';
    private const int Digits = 12;

    /// <summary>取り込んだ項目の鍵。From where it stood then: the same document gives the same keys, and so do editions that
    /// were made before there were keys.</summary>
    /// <param name="place">所在。</param>
    public static string At(ItemPlace place) => place.Level == ItemLevel.Policy ? Whole : $"{Original}{place}";

    /// <summary>取り込んだ項目の、もとの所在。Null: the key is of one that staff have added.</summary>
    public static ItemPlace? PlaceOf(string key) =>
        key.StartsWith(Original) && ItemPlace.TryParse(key[1..], out var place) ? place : null;

    /// <summary>新しい鍵。For what staff add: like no other.</summary>
    public static string New() => Added + RandomNumberGenerator.GetHexString(Digits, lowercase: true);
}
