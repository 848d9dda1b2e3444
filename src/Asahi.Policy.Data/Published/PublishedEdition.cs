using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Data.Published;

/// <summary>公開された版とその内容。Opened: its bytes were proved by their hash and read.</summary>
/// <param name="Id">版の内部の番号。</param>
/// <param name="Number">版の番号。1 から。</param>
/// <param name="Kind">版の種類。</param>
/// <param name="Note">注記。</param>
/// <param name="MadeAt">作成日時（UTC）。</param>
/// <param name="Sha256">内容のSHA-256。</param>
/// <param name="DecisionNumber">決裁番号。Null: not noted.</param>
/// <param name="DecisionDate">決裁日。Null: not noted.</param>
/// <param name="IsCurrent">公開中の版かどうか。</param>
/// <param name="Policy">内容。</param>
public sealed record PublishedEdition(
    int Id,
    int Number,
    EditionKind Kind,
    string Note,
    DateTime MadeAt,
    string Sha256,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    bool IsCurrent,
    PublishedPolicy Policy)
{
    // Shared by the copies that only differ in whether they are current.
    private readonly KeptValues _values = new();

    /// <summary>版がしまわれても残るものの置き場。</summary>
    internal KeptValues Lasting { get; init; } = new();

    /// <summary>取下げの覆い。It lies over the content already.</summary>
    public Veil Veil { get; init; } = Veil.None;

    /// <summary>何を言うかの印。The SHA-256, and with it the mark of the veil: what is made of it is kept under this.</summary>
    public string Tag => TagOf(Sha256, Veil);

    /// <summary>案の表示。Null: it is an edition. What is made of a draft dies with it, and is kept nowhere.</summary>
    public DraftMark? Draft { get; init; }

    /// <summary>版の一覧の一行。</summary>
    public EditionSummary Summary => new(Number, Kind, Note, MadeAt, Sha256, DecisionNumber, DecisionDate, IsCurrent);

    /// <summary>この版から求めるもの。Made when it is asked for first.</summary>
    public T Get<T>(EditionValue<T> value)
        where T : notnull => (value.Lasts ? Lasting : _values).Get(value, () => value.Make(this));

    internal static string TagOf(string sha256, Veil veil) => veil.LeavesContent ? sha256 : $"{sha256}-{veil.Mark}";

    /// <summary>前の版とこの版から求めるもの。Made when it is asked for first.</summary>
    public T Get<T>(EditionPairValue<T> value, PublishedEdition earlier)
        where T : notnull => earlier.Draft is null
            ? _values.Get((value, earlier.Id, earlier.Veil.Mark), () => value.Make(earlier, this))
            : value.Make(earlier, this); // this one may stay open: nothing of a draft hangs on it
}

/// <summary>二つの版から求めるもの。Hangs on the later one, as <see cref="EditionValue{T}"/> does on one.</summary>
/// <param name="make">Makes it of the earlier and the later edition.</param>
public sealed class EditionPairValue<T>(Func<PublishedEdition, PublishedEdition, T> make)
    where T : notnull
{
    internal T Make(PublishedEdition earlier, PublishedEdition later) => make(earlier, later);
}
