using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>下書きに戻すときの決まり。How <see cref="EditionReturn"/> treats what the content does not decide.</summary>
public sealed record ReturnTerms
{
    /// <summary>資料を取り込むとき。What only this portal knows stays.</summary>
    public static ReturnTerms Document { get; } = new();

    /// <summary>前の版に戻すとき。Nothing stays that the edition does not say.</summary>
    public static ReturnTerms Edition { get; } = new() { Reason = "戻した版にない", KeepsOwn = false, KeepsStaffs = false };

    /// <summary>取込を取り消すとき。Nothing stays of the document; what staff said of the year beside it does.</summary>
    public static ReturnTerms Undo { get; } = Edition with { KeepsStaffs = true };

    /// <summary>内容にない項目を取りやめる理由。</summary>
    public string Reason { get; init; } = "取り込んだ資料にない";

    /// <summary>記入の状態。Of what now says something else than before; what says the same already, and is settled, keeps its own.</summary>
    public EntryState State { get; init; } = EntryState.AsImported;

    /// <summary>このサイトだけが知ることを残すかどうか。Where the content says none: stages of the year, questions of the year before, passports of
    /// indicators and former numbers of items. Of all documents, only our own data may say any.</summary>
    public bool KeepsOwn { get; init; } = true;

    /// <summary>年度について職員が述べたことを残すかどうか。やさしい日本語, lineage, settled facts and taking over, as the draft says them and whatever
    /// the content says: each is written on a screen of its own, and public only once it is approved.</summary>
    public bool KeepsStaffs { get; init; } = true;

    /// <summary>公開された鍵と番号。In any edition of the year: such an address goes on leading to its item. Empty: none is remembered.</summary>
    public IReadOnlySet<(string Key, ItemCode Code)> Known { get; init; } = new HashSet<(string, ItemCode)>();
}
