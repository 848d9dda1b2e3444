using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Editions;

/// <summary>版の内容のバイト列。Canonical UTF-8 JSON: the same policy always gives the same bytes. Once stored they are only read.</summary>
public static class EditionContent
{
    /// <summary>いまの書き方の番号。A later shape gets the next number; older editions stay as they are and are read by theirs.</summary>
    public const int Schema = 4;

    // 1: no texts of self-evaluations. 2: no stages, indicators, midterm
    // reviews, nor the other fields of 様式1 to 3. 3: no lineage, no やさしい日本語.
    private static readonly int[] _readable = [1, 2, 3, Schema];

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never put into a page as it is; Japanese stays readable in the database
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>内容をバイト列にする。</summary>
    public static byte[] ToBytes(PublishedPolicy policy) => JsonSerializer.SerializeToUtf8Bytes(policy, _options);

    /// <summary>バイト列から内容を読む。</summary>
    /// <exception cref="InvalidDataException">The bytes are not an edition of a known schema.</exception>
    public static PublishedPolicy Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var policy = JsonSerializer.Deserialize<PublishedPolicy>(bytes, _options);

            return policy is not null && _readable.Contains(policy.Schema) ? policy : throw new InvalidDataException("知らない形の版です。");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("版の内容を読めません。", broken);
        }
    }

    /// <summary>SHA-256（小文字の16進、64字）。</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
