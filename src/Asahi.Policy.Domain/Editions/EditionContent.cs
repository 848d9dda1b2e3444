using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Editions;

/// <summary>版の内容のバイト列。Canonical UTF-8 JSON: the same policy always gives the same bytes. Once stored they are only read.</summary>
public static class EditionContent
{
    /// <summary>いまの書き方の番号。A later shape gets the next number; older editions stay as they are and are read by theirs.</summary>
    public const int Schema = 5;

    // 1: no texts of self-evaluations. 2: no stages, indicators, midterm reviews, nor the other fields of 様式1 to 3. 3: no lineage,
    // no やさしい日本語. 4: no keys, and what the year brought stood among the plan.
    private const int LastFormer = 4;

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
            return SchemaOf(bytes) switch
            {
                >= 1 and <= LastFormer => JsonSerializer.Deserialize<FormerPolicy>(bytes, _options)!.Read(),
                Schema => JsonSerializer.Deserialize<PublishedPolicy>(bytes, _options)!,
                _ => throw new InvalidDataException("知らない形の版です。"),
            };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("版の内容を読めません。", broken);
        }
    }

    /// <summary>SHA-256（小文字の16進、64字）。</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // It stands first; where it does not, the bytes are no edition.
    private static int? SchemaOf(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);

        return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("schema"u8)
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var schema)
                ? schema
                : null;
    }
}
