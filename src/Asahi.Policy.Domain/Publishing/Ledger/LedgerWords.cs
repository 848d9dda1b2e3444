using System.Text.Encodings.Web;
using System.Text.Json;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Domain.Publishing.Ledger;

/// <summary>台帳の行の言葉。What a line says beside its place, sealed with a salt of its own: it can be taken out of the record without a break in
/// the chain, and nobody who knows the seal can try out what had stood there.</summary>
/// <param name="Sha256">版の内容のSHA-256。Null: nothing is public.</param>
/// <param name="Authority">だれの承認によるか（例: 区長、区長（代決：副区長））。Null: nobody approved it here.</param>
/// <param name="Reason">理由。Null: none was asked for.</param>
public sealed record LedgerWords(string? Sha256, string? Authority, string? Reason)
{
    /// <summary>理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

    internal static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>封をする形。The very text of which the seal is the SHA-256.</summary>
    /// <param name="salt">塩。</param>
    public string Text(string salt) => JsonSerializer.Serialize(new[] { salt, Sha256, Authority, Reason }, Json);

    internal string Seal(string salt) => EditionContent.Hash(System.Text.Encoding.UTF8.GetBytes(Text(salt)));
}
