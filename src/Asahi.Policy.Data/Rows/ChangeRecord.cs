using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Data.Rows;

/// <summary>変更の記録。Who changed what, and when, field by field; rows are
/// only ever added, each sealed with the hash of the one before.</summary>
public sealed class ChangeRecord
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ChangeRecord()
    {
    }

    internal ChangeRecord(
        ChangeRecord? previous,
        DateTime at,
        int? actor,
        ChangeAction action,
        ChangeSubject subject,
        int? version,
        IReadOnlyList<ChangedField> fields)
    {
        (Id, At, ActorId, Action, Version) = ((previous?.Id ?? 0) + 1, at, actor, action, version);
        (WardCode, FiscalYear, Item, Other) = (subject.WardCode, subject.FiscalYear, subject.Item?.ToString(), subject.Other);
        FieldsJson = JsonSerializer.Serialize(fields, _options);
        PreviousHash = previous?.Hash ?? "";
        Hash = Seal();
    }

    /// <summary>順番。1 から、欠けがない。</summary>
    public long Id { get; private set; }

    /// <summary>日時（UTC）。</summary>
    public DateTime At { get; private set; }

    /// <summary>操作した職員の内部の番号。Null: done on the command line.</summary>
    public int? ActorId { get; private set; }

    /// <summary>種類。</summary>
    public ChangeAction Action { get; private set; }

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>年度。Null: of no year.</summary>
    public int? FiscalYear { get; private set; }

    /// <summary>項目の番号（例: 4-1-1）。Null: the policy as a whole, or of no policy.</summary>
    public string? Item { get; private set; }

    /// <summary>そのほかのもの（例: 職員3）。</summary>
    public string? Other { get; private set; }

    /// <summary>変更した後の版数。Null: of nothing that has one.</summary>
    public int? Version { get; private set; }

    /// <summary>変更した欄（JSON）。</summary>
    public string FieldsJson { get; private set; } = "[]";

    /// <summary>一つ前の記録の印。Empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>この記録の印（SHA-256）。Of all the above, so that a row that is changed, taken out or put in between shows.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>変更した欄。</summary>
    public IReadOnlyList<ChangedField> Fields => JsonSerializer.Deserialize<List<ChangedField>>(FieldsJson, _options) ?? [];

    /// <summary>記録が書いた時のままかどうか。</summary>
    /// <param name="previous">一つ前の記録。Null for the first.</param>
    public bool Follows(ChangeRecord? previous) =>
        Id == (previous?.Id ?? 0) + 1 && PreviousHash == (previous?.Hash ?? "") && Hash == Seal();

    private string Seal()
    {
        string?[] parts =
        [
            Id.ToString(CultureInfo.InvariantCulture),
            At.ToString("O", CultureInfo.InvariantCulture),
            ActorId?.ToString(CultureInfo.InvariantCulture),
            Action.ToString(),
            WardCode,
            FiscalYear?.ToString(CultureInfo.InvariantCulture),
            Item,
            Other,
            Version?.ToString(CultureInfo.InvariantCulture),
            FieldsJson,
            PreviousHash,
        ];

        return EditionContent.Hash(JsonSerializer.SerializeToUtf8Bytes(parts, _options));
    }
}

/// <summary>変更した欄。</summary>
/// <param name="Label">見出し。</param>
/// <param name="Before">前。Empty when blank.</param>
/// <param name="After">後。Empty when blank.</param>
public sealed record ChangedField(string Label, string Before, string After);
