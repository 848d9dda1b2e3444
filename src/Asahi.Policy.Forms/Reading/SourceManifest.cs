using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Forms.Reading;

/// <summary>原資料の目録。What is known of each document, and whether the document states it or it was inferred.</summary>
/// <param name="Documents">原資料。</param>
public sealed record SourceManifest(IReadOnlyList<ManifestEntry> Documents)
{
    /// <summary>目録のファイル名。</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
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
            return JsonSerializer.Deserialize<SourceManifest>(File.ReadAllBytes(file), _options)
                ?? throw new UnreadableSourceException($"目録 {FileName} に中身がありません。");
        }
        catch (IOException missing)
        {
            throw new UnreadableSourceException($"目録 {file} がありません。", missing);
        }
        catch (JsonException broken)
        {
            throw new UnreadableSourceException($"目録 {FileName} の{broken.LineNumber + 1}行目を読めません。", broken);
        }
    }
}
