using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Data.Rows;

/// <summary>The seals of the change log. Each is over an array of its own length, so that none can be taken for another.</summary>
internal static class ChangeSeal
{
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ChangeRecord record) => record.Scheme == ChangeRecord.FormerScheme ? Former(record) : Salted(record);

    /// <summary>What stands for the seal of a former record once one of its texts is erased: all that it holds,
    /// its digests and that seal.</summary>
    public static string Carried(ChangeRecord record) => Hash([.. Place(record), record.Digests, record.PreviousHash, record.Hash]);

    private static string Former(ChangeRecord record) => Hash([.. Place(record), record.FieldsJson, record.PreviousHash]);

    private static string Salted(ChangeRecord record) => Hash(
    [
        .. Place(record),
        record.ItemKey,
        record.Stage?.ToString(),
        record.Digests,
        record.ErasedJson,
        Invariant(record.Scheme),
        record.PreviousHash,
    ]);

    private static string?[] Place(ChangeRecord record) =>
    [
        Invariant(record.Id),
        record.At.ToString("O", CultureInfo.InvariantCulture),
        Invariant(record.ActorId),
        record.Action.ToString(),
        record.WardCode,
        Invariant(record.FiscalYear),
        record.Item,
        record.Other,
        Invariant(record.Version),
    ];

    private static string? Invariant(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);

    private static string Hash(string?[] parts) => EditionContent.Hash(JsonSerializer.SerializeToUtf8Bytes(parts, Json));
}
