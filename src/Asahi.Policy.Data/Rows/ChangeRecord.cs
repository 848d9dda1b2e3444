using System.Text.Json;
using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Data.Rows;

/// <summary>変更の記録。Who changed what, and when, field by field; rows are only ever added, each sealed with the hash of the one
/// before. What persons wrote stands beside the row (<see cref="ChangeText"/>); the seal covers a digest of it.</summary>
public sealed class ChangeRecord
{
    /// <summary>項目の変わらない名の最大の長さ。</summary>
    public const int ItemKeyMaxLength = 40;

    internal const int FormerScheme = 1;
    internal const int SaltedScheme = 2;

    private readonly List<ChangeText> _texts = [];

    private ChangeRecord()
    {
    }

    internal ChangeRecord(
        ChangeRecord? previous,
        DateTime at,
        (int Id, ActorThen Then)? actor,
        ChangeAction action,
        ChangeSubject subject,
        int? version,
        IReadOnlyList<ChangedField> fields,
        IReadOnlyList<ChangeErasure>? erasures = null)
    {
        (Scheme, Id, At, ActorId, Action, Version) = (SaltedScheme, (previous?.Id ?? 0) + 1, at, actor?.Id, action, version);
        (WardCode, FiscalYear, Item, Other) = (subject.WardCode, subject.FiscalYear, subject.Item?.ToString(), subject.Other);
        (ItemKey, Stage) = (subject.ItemKey, subject.Stage);
        ErasedJson = erasures is null ? null : JsonSerializer.Serialize(erasures, ChangeSeal.Json);
        PutBeside(actor?.Then, fields);
        PreviousHash = previous?.Hash ?? "";
        Hash = ChangeSeal.Of(this);
    }

    /// <summary>順番。1 から、欠けがない。</summary>
    public long Id { get; private set; }

    /// <summary>印の付け方。1: the texts stand in the row and are sealed themselves. 2: digests of them are.</summary>
    public int Scheme { get; private set; } = FormerScheme;

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

    /// <summary>項目の変わらない名。Null: there is none.</summary>
    public string? ItemKey { get; private set; }

    /// <summary>段階。Null: of no stage.</summary>
    public FormStage? Stage { get; private set; }

    /// <summary>そのほかのもの（例: 職員3）。</summary>
    public string? Other { get; private set; }

    /// <summary>変更した後の版数。Null: of nothing that has one.</summary>
    public int? Version { get; private set; }

    /// <summary>変更した欄（JSON）。Of the former scheme only; empty once they stand beside the row.</summary>
    public string FieldsJson { get; private set; } = "";

    /// <summary>言葉の要約（JSON）。One for each position, the actor's first;
    /// it stays when the text is erased. Empty: the texts are in the row.</summary>
    public string Digests { get; private set; } = "";

    /// <summary>消去した言葉（JSON）。Null: it is no erasure.</summary>
    public string? ErasedJson { get; private set; }

    /// <summary>一つ前の記録の印。Empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>この記録の印（SHA-256）。Of all the above, so that a row that is changed, taken out or put in between shows.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>言葉。By position.</summary>
    public IReadOnlyList<ChangeText> Texts => _texts;

    /// <summary>変更した欄。Without those that were erased.</summary>
    public IReadOnlyList<ChangedField> Fields => FieldsJson.Length > 0
        ? JsonSerializer.Deserialize<List<ChangedField>>(FieldsJson, ChangeSeal.Json) ?? []
        : [.. FieldTexts.Where(text => !text.IsErased).Select(FieldOf)];

    /// <summary>操作した人（操作した時の）。Null: erased, of the former scheme, or done on the command line.</summary>
    public ActorThen? Then => _texts.Find(text => text.Position == ChangeText.OfActor)?.Words is [var name, var login, var duty]
        ? new ActorThen(name, login, duty)
        : null;

    /// <summary>記録が書いた時のままかどうか。The row itself; its texts are held against their digests by <c>LogCheck</c>.</summary>
    /// <param name="previous">一つ前の記録。Null for the first.</param>
    public bool Follows(ChangeRecord? previous) =>
        Id == (previous?.Id ?? 0) + 1
        && PreviousHash == (previous?.Hash ?? "")
        && Scheme >= (previous?.Scheme ?? FormerScheme)
        && HoldsOnlyWhatIsSealed
        && (IsCarried || Hash == ChangeSeal.Of(this));

    /// <summary>A former row whose texts were put beside it, because one was to be erased.
    /// A later row has to prove what it holds.</summary>
    internal bool IsCarried => Scheme == FormerScheme && FieldsJson.Length == 0;

    internal IEnumerable<ChangeText> FieldTexts =>
        _texts.Where(text => text.Position != ChangeText.OfActor).OrderBy(text => text.Position);

    internal IReadOnlyList<string> DigestsByPosition =>
        Digests.Length == 0 ? [] : JsonSerializer.Deserialize<List<string>>(Digests, ChangeSeal.Json) ?? [];

    internal IReadOnlyList<ChangeErasure> Erasures =>
        ErasedJson is null ? [] : JsonSerializer.Deserialize<List<ChangeErasure>>(ErasedJson, ChangeSeal.Json) ?? [];

    internal static ChangedField FieldOf(ChangeText text) =>
        text.Words is [var label, var before, var after] ? new ChangedField(label, before, after) : new ChangedField("", "", "");

    /// <summary>A row as databases held it before there were texts beside it.</summary>
    internal static ChangeRecord AsFormer(
        (long Id, DateTime At, int? Actor, ChangeAction Action, int? Version) change,
        (string Ward, int? Year, string? Item, string? Other) place,
        (string Fields, string Previous, string Hash) sealedWith) => new()
        {
            Id = change.Id,
            At = change.At,
            ActorId = change.Actor,
            Action = change.Action,
            Version = change.Version,
            WardCode = place.Ward,
            FiscalYear = place.Year,
            Item = place.Item,
            Other = place.Other,
            FieldsJson = sealedWith.Fields,
            PreviousHash = sealedWith.Previous,
            Hash = sealedWith.Hash,
        };

    /// <summary>Puts the texts of a former row beside it, so that one can be erased.</summary>
    /// <returns>The seal that has to stand in the record of the erasure.</returns>
    internal string Carry()
    {
        PutBeside(null, Fields);
        FieldsJson = "";

        return ChangeSeal.Carried(this);
    }

    private bool HoldsOnlyWhatIsSealed => Scheme == FormerScheme
        ? ItemKey is null && Stage is null && ErasedJson is null && FieldsJson.Length > 0 != Digests.Length > 0
        : FieldsJson.Length == 0;

    private void PutBeside(ActorThen? actor, IReadOnlyList<ChangedField> fields)
    {
        if (actor is not null)
        {
            _texts.Add(new ChangeText(ChangeText.OfActor, actor.Name, actor.Login, actor.Duty));
        }

        _texts.AddRange(fields.Select((field, at) => new ChangeText(at + 1, field.Label, field.Before, field.After)));
        string[] digests = [actor is null ? "" : _texts[0].Digest(), .. FieldTexts.Select(text => text.Digest())];
        Digests = JsonSerializer.Serialize(digests, ChangeSeal.Json);
    }
}
