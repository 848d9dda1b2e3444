using Asahi.Policy.Data.Rows;

namespace Asahi.Policy.Data.Changes;

/// <summary>変更の記録の一行。A record as staff read it.</summary>
/// <param name="Record">記録。</param>
/// <param name="Actor">操作した人（操作した時の）。Null: not known, erased, or done on the command line.</param>
/// <param name="ActorName">氏名。As it was then; of a former record the present one, and says so. Null: done on the command line.</param>
/// <param name="Fields">変更した欄。With those that were erased.</param>
public sealed record ChangeLine(ChangeRecord Record, ActorThen? Actor, string? ActorName, IReadOnlyList<LoggedField> Fields)
{
    /// <summary>コマンドラインで操作した時の、氏名の代わり。</summary>
    public const string CommandLine = "（コマンドライン）";

    private const string ErasedInWords = "（消去済み）";

    /// <summary>操作した人。In words, with duty and login where they are known.</summary>
    public string ActorInWords => Actor is { } then ? $"{then.Name}（{then.Duty}、{then.Login}）" : ActorName ?? CommandLine;

    internal static ChangeLine Of(ChangeRecord record, string? nameNow, IReadOnlyList<ChangeRecord> erasures)
    {
        var isActorErased = record.Texts.Any(text => text is { Position: ChangeText.OfActor, IsErased: true });
        var name = record.Then?.Name ?? (isActorErased ? ErasedInWords : nameNow is null ? null : $"{nameNow}（いまの氏名）");

        return new ChangeLine(record, record.Then, name, [.. FieldsOf(record, erasures)]);
    }

    private static IEnumerable<LoggedField> FieldsOf(ChangeRecord record, IReadOnlyList<ChangeRecord> erasures) => record.Texts.Count == 0
        ? record.Fields.Select(field => new LoggedField(field, null))
        : record.FieldTexts.Select(text => text.IsErased
            ? new LoggedField(new ChangedField(ErasedInWords, "", ""), Erasure.Find(text, erasures))
            : new LoggedField(ChangeRecord.FieldOf(text), null));
}

/// <summary>記録の欄。</summary>
/// <param name="Field">変更した欄。Blank but for a label that says so, once it is erased.</param>
/// <param name="Erasure">消去。Null: it stands as it was written.</param>
public sealed record LoggedField(ChangedField Field, Erasure? Erasure);

/// <summary>消去。When and why a text was taken out of the log.</summary>
/// <param name="At">日時（UTC）。Null: no record tells of it, which <c>verify</c> reports.</param>
/// <param name="Reason">理由。Empty: not known, or erased itself.</param>
public sealed record Erasure(DateTime? At, string Reason)
{
    internal const string ReasonLabel = "理由";

    internal static Erasure Find(ChangeText text, IReadOnlyList<ChangeRecord> erasures) =>
        erasures.FirstOrDefault(record => record.Erasures.Any(it => Names(it, text))) is { } found
            ? new Erasure(found.At, found.Fields.FirstOrDefault(field => field.Label == ReasonLabel)?.After ?? "")
            : new Erasure(null, "");

    private static bool Names(ChangeErasure erasure, ChangeText text) =>
        erasure.Change == text.ChangeId && erasure.Positions.Contains(text.Position);
}
