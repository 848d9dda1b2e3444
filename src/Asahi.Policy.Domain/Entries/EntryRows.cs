using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入の行の組。Things of which there may be several: indicators, data tables, amounts, notes.</summary>
/// <param name="Key">画面と記録での名（例: indicators）。ASCII.</param>
/// <param name="Label">見出し。</param>
/// <param name="RowName">一行の呼び名（例: アウトカム指標）。</param>
/// <param name="Cells">一行の欄。</param>
/// <param name="Read">内容から行を読む。</param>
/// <param name="Write">行を内容に書く。Of rows that have no fault.</param>
public sealed record EntryRows(
    string Key,
    string Label,
    string RowName,
    IReadOnlyList<EntryCell> Cells,
    Func<EntryReading, IReadOnlyList<EntryRow>> Read,
    Func<EntryReading, IReadOnlyList<EntryRow>, EntryContent> Write) : IEntryPart
{
    /// <summary>行の数の上限。</summary>
    public const int Most = 30;

    /// <summary>行の名の最大の長さ。</summary>
    public const int RowKeyMaxLength = 24;

    /// <summary>行が決まっているかどうか。They follow from the plan; none is added, taken away or moved.</summary>
    public bool IsFixed { get; init; }

    /// <summary>決まった行の名。Null: the name of the rows and a number.</summary>
    public Func<EntryReading, string, string>? NameOf { get; init; }

    /// <summary>一行をことばにする。Null: cell by cell.</summary>
    public Func<EntryRow, (string Label, string Value)>? Said { get; init; }

    /// <summary>書き方。</summary>
    public string Hint { get; init; } = "";

    /// <summary>行ごとの確かめ方。What a cell cannot know by itself: the cell at fault, and what is wrong. Null: nothing more is asked.</summary>
    public Func<EntryRow, int, (string Cell, string Message)?>? Check { get; init; }

    /// <summary>評価のうちの欄。Blank where the item is out of scope; what else was measured or paid stays.</summary>
    public IReadOnlyList<string> Evaluated { get; init; } = [];

    /// <summary>計画から外れた行かどうか。Null: none can be.</summary>
    public Func<EntryReading, string, bool>? IsStray { get; init; }

    /// <summary>一覧入力での並べ方。Null: not written there.</summary>
    public GridRows? Grid { get; init; }

    /// <summary>行がなければ出さないかどうか。</summary>
    public bool HidesEmpty { get; init; }

    /// <summary>一行の題。What it says is said under it. Null: the name of the rows and a number.</summary>
    public Func<EntryReading, string, string?>? Title { get; init; }

    /// <summary>何も書かれていない行を言うことば。Null: a blank row is not said.</summary>
    public string? SaidWhenBlank { get; init; }

    /// <summary>確認を依頼するまでに足りないもの。The cell that lacks something, and what. Null: nothing.</summary>
    public Func<EntryRow, (string Cell, string Message)?>? Wants { get; init; }

    /// <summary>一行についての助言。The cell, and what should be looked at; it stops nobody. Null: none.</summary>
    public Func<EntryRow, IEnumerable<(string Cell, string Message)>>? Advise { get; init; }

    /// <summary>行を見分ける欄。No two rows may say the same in all of them. Empty: rows may be alike.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];
}

/// <summary>記入の一行。</summary>
/// <param name="Key">行の名。Stays when the row is moved.</param>
/// <param name="Values">値。欄の名ごと。</param>
public sealed record EntryRow(string Key, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>欄の値。Empty when blank.</summary>
    public string this[string cell] => Values.GetValueOrDefault(cell, "");

    /// <summary>何も書かれていないかどうか。</summary>
    public bool IsBlank => Values.Values.All(value => value.Length == 0);
}
