using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>バックアップの目録。What is in a backup, so that each byte of it can be held against what was written.</summary>
/// <param name="Format">書き方の番号。</param>
/// <param name="Program">作ったプログラムの版。</param>
/// <param name="MadeAt">作成日時（UTC）。</param>
/// <param name="Sqlite">SQLite の版。</param>
/// <param name="Migrations">適用済みの移行。</param>
/// <param name="Rows">表ごとの行数。</param>
/// <param name="Published">公開したもの（版、版のファイル、公開中の版）。One line each, ending in the SHA-256 of the stored bytes.</param>
/// <param name="Files">ファイル。All but the manifest and its own SHA-256.</param>
public sealed record BackupManifest(
    int Format,
    string Program,
    DateTime MadeAt,
    string Sqlite,
    IReadOnlyList<string> Migrations,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<string> Published,
    IReadOnlyList<BackupFile> Files)
{
    internal const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file for people, too; never put into a page
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, _options);

    /// <exception cref="InvalidDataException">It is no manifest, or one of a newer program.</exception>
    internal static BackupManifest Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);

            return json.RootElement.GetProperty("format").GetInt32() <= CurrentFormat
                ? json.Deserialize<BackupManifest>(_options)!
                : throw new InvalidDataException("このプログラムより新しい版で作られたバックアップです。新しいプログラムを使ってください。");
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("目録 manifest.json を読めません。", broken);
        }
    }
}
