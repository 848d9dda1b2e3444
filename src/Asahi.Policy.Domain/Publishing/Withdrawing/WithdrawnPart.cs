using System.Globalization;

namespace Asahi.Policy.Domain.Publishing.Withdrawing;

/// <summary>年度の一部。What of a year a line of the ledger is about: mostly what the public does not read any more. Its text stands in
/// the record and is sealed in the ledger: forms are never changed.</summary>
/// <param name="Kind">種類。</param>
/// <param name="Name">名。The number of the edition, the key of the item, the name of the file, or the number of the edition and the key of
/// the place that it changed; empty for a whole year.</param>
public sealed record WithdrawnPart(WithdrawnKind Kind, string Name)
{
    /// <summary>原資料の、版の中の置き場所。</summary>
    public const string Documents = "sources";

    /// <summary>書いた形の最大の長さ。</summary>
    public const int MaxLength = 240;

    /// <summary>年度の全体。Of a year that was imported: its editions come back with the next.</summary>
    public static WithdrawnPart Year { get; } = new(WithdrawnKind.Year, "");

    /// <summary>ある番号の版。</summary>
    /// <param name="number">版の番号。</param>
    public static WithdrawnPart OfEdition(int number) => new(WithdrawnKind.Edition, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>ある項目。In all editions of the year, with the items below it.</summary>
    /// <param name="key">項目の鍵。</param>
    public static WithdrawnPart OfItem(string key) => new(WithdrawnKind.Item, key);

    /// <summary>あるファイル。In all editions of the year.</summary>
    /// <param name="name">版の中の名（例: forms/5.pdf）。</param>
    public static WithdrawnPart OfFile(string name) => new(WithdrawnKind.File, name);

    /// <summary>ある版が変えた箇所。It can be explained, and is withdrawn with its item or its edition alone.</summary>
    /// <param name="edition">版の番号。</param>
    /// <param name="place">箇所の鍵。</param>
    public static WithdrawnPart OfChange(int edition, string place) =>
        new(WithdrawnKind.Change, string.Create(CultureInfo.InvariantCulture, $"{edition}/{place}"));

    /// <summary>台帳に書く形。The ledger is for ever, and a document has the name that somebody gave it: that it was one is said, and not
    /// which.</summary>
    public WithdrawnPart Sealed => Kind == WithdrawnKind.File && Name.StartsWith(Documents + "/", StringComparison.Ordinal)
        ? OfFile(Documents)
        : this;

    /// <summary>版の番号。Null: it is no edition.</summary>
    public int? Edition =>
        Kind == WithdrawnKind.Edition && int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>変えた箇所の鍵。Null: it is no change.</summary>
    public string? Place => Kind == WithdrawnKind.Change && Name.Split('/', 2) is [_, var place] ? place : null;

    /// <summary>書いた形（例: edition/2、item/4-1-1、file/forms/5.pdf、year）。</summary>
    public override string ToString() => Kind == WithdrawnKind.Year ? Word(Kind) : $"{Word(Kind)}/{Name}";

    /// <summary>書いた形から読む。</summary>
    /// <returns>Null: it is none.</returns>
    public static WithdrawnPart? Parse(string text)
    {
        var (word, name) = text.Split('/', 2) is [var first, var rest] ? (first, rest) : (text, "");
        var part = Enum.GetValues<WithdrawnKind>()
            .Where(kind => Word(kind) == word)
            .Select(kind => new WithdrawnPart(kind, name))
            .FirstOrDefault();

        return part?.ToString() == text && (name.Length == 0) == (part.Kind == WithdrawnKind.Year)
            && (part.Kind != WithdrawnKind.Edition || part == OfEdition(part.Edition ?? 0)) && part.Edition is not 0
                ? part
                : null;
    }

    /// <summary>言葉で（例: 第2版、4-1-1 子育て、様式5（PDF）、年度の全体）。</summary>
    /// <param name="label">項目またはファイルの呼び名。</param>
    public string Words(string label) => Kind switch
    {
        WithdrawnKind.Year => "年度の全体",
        WithdrawnKind.Edition => $"第{Name}版",
        WithdrawnKind.Change => $"第{Name.Split('/')[0]}版 {label}",
        _ => label,
    };

    private static string Word(WithdrawnKind kind) => kind switch
    {
        WithdrawnKind.Year => "year",
        WithdrawnKind.Edition => "edition",
        WithdrawnKind.Item => "item",
        WithdrawnKind.File => "file",
        WithdrawnKind.Change => "change",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "知らない種類です。"),
    };
}

/// <summary>取り下げたものの種類。</summary>
public enum WithdrawnKind
{
    /// <summary>年度の全体。</summary>
    Year = 1,

    /// <summary>版。</summary>
    Edition = 2,

    /// <summary>項目。</summary>
    Item = 3,

    /// <summary>ファイル。</summary>
    File = 4,

    /// <summary>ある版が変えた箇所。</summary>
    Change = 5,
}
