using System.Text.Json;
using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>原資料の目録。What is known of each document, and whether the document states it or it was inferred.</summary>
/// <param name="Documents">原資料。</param>
public sealed record SourceManifest(IReadOnlyList<ManifestEntry> Documents)
{
    /// <summary>目録のファイル名。</summary>
    public const string FileName = "manifest.json";

    private static readonly FactKind[] _required = [FactKind.Kind, FactKind.Ward, FactKind.FiscalYear, FactKind.Licence];

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>目録を読む。</summary>
    /// <param name="folder">原資料の置き場所。</param>
    /// <exception cref="UnreadableSourceException">There is none, or it is not a manifest.</exception>
    public static SourceManifest Load(string folder)
    {
        var file = Path.Combine(folder, FileName);

        try
        {
            var manifest = JsonSerializer.Deserialize<SourceManifest>(File.ReadAllBytes(file), _options)
                ?? throw new UnreadableSourceException($"目録 {FileName} に中身がありません。");
            manifest.RequireSound();

            return manifest;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableSourceException($"目録 {file} がありません。", missing);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException($"目録 {file} を開けません。", denied);
        }
        catch (JsonException broken)
        {
            throw new UnreadableSourceException($"目録 {FileName} の{broken.LineNumber + 1}行目を読めません。", broken);
        }
    }

    private void RequireSound()
    {
        foreach (var entry in Documents)
        {
            Require(entry.File == Path.GetFileName(entry.File), entry, "ファイル名にフォルダを書けません");
            Require(Ward.IsCode(entry.Ward.Code), entry, $"区コード「{entry.Ward.Code}」は使えません");
            Require(
                entry.File.Length <= SourceDocument.NameMaxLength && IsWithin(SourceDocument.NameMaxLength, entry.Title),
                entry,
                "ファイル名か表題が、空か長すぎます");
            Require(entry.Address is null || IsAddress(entry.Address), entry, "所在は https の形で書いてください");
            Require(
                IsWithin(Ward.NameMaxLength, entry.Ward.Name) && IsWithin(Ward.NameMaxLength, entry.Ward.City),
                entry,
                "区か市の名が、空か長すぎます");
            Require(_required.All(kind => entry.Facts.Any(fact => fact.Kind == kind)), entry, "種類、区、年度、利用条件のどれかがありません");
            Require(entry.Facts.Select(fact => fact.Kind).Distinct().Count() == entry.Facts.Count, entry, "同じ事項が二つあります");
            Require(
                entry.Facts.All(fact => IsWithin(SourceFact.ValueMaxLength, fact.Value)
                    && IsWithin(SourceFact.ReasonMaxLength, fact.Reason)),
                entry,
                "事項の値か理由が、空か長すぎます");
        }

        static bool IsWithin(int limit, string text) => text.Length > 0 && TextLength.Of(text) <= limit;

        static bool IsAddress(string text) => text.Length <= SourceDocument.AddressMaxLength
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps;

        static void Require(bool holds, ManifestEntry entry, string reason)
        {
            if (!holds)
            {
                throw new UnreadableSourceException($"目録の {entry.File} の記載：{reason}。");
            }
        }
    }
}
