using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Entries;

/// <summary>欄の形。How one value is typed, checked and put into words; the same for a field and for a cell of a row.</summary>
/// <param name="Key">画面と記録での名（例: challenge）。ASCII.</param>
/// <param name="Label">見出し。</param>
/// <param name="Kind">種類。</param>
public record EntryCell(string Key, string Label, FieldKind Kind)
{
    /// <summary>文字数の上限。</summary>
    public int Limit { get; init; } = LineLimit;

    /// <summary>いつ必須か（画面の表示）。</summary>
    public string Need { get; init; } = "";

    /// <summary>書き方。</summary>
    public string Hint { get; init; } = "";

    /// <summary>確認を依頼するまでに必須かどうか。</summary>
    public bool IsRequired { get; init; }

    /// <summary>行を保存するのに要るかどうか。Without it the row could not be kept at all.</summary>
    public bool IsVital { get; init; }

    /// <summary>見出しなしで読める値かどうか。A sentence, a table.</summary>
    public bool IsBare { get; init; }

    /// <summary>物差し。Whose marks are chosen from. Null for what is no answer.</summary>
    public CodeSet? Set { get; init; }

    /// <summary>選択肢。</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>形の確かめ方。Null: by the kind alone.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <summary>ことばにする仕方。Null: the value as it stands, or the words of its option.</summary>
    public Func<string, string>? Say { get; init; }

    /// <summary>一行の欄の文字数の上限。</summary>
    public const int LineLimit = 200;

    /// <summary>打たれたものを整える。</summary>
    /// <remarks>Numbers, years and days take one spelling: what is the same is no change, and nobody's change.</remarks>
    public string Tidy(string? typed) => Kind switch
    {
        FieldKind.Prose => TypedText.Tidy(typed),
        FieldKind.Lines => TypedText.TidyLines(typed),
        _ => CellFigures.Plain(Kind, TypedText.TidyLine(typed)),
    };

    /// <summary>値を人に見せることばにする。A mark is followed by its official words; a blank, or what is no option, stays as it is.</summary>
    public string Words(string value) => Say is not null && value.Length > 0
        ? Say(value)
        : Options.FirstOrDefault(option => option.Value == value)?.Words ?? value;

    /// <summary>保存できない理由。Null: it can be saved.</summary>
    /// <param name="value">整えた値。</param>
    public string? Fault(string value) => value.Length == 0 ? null : Check is not null ? Check(value) : Kind switch
    {
        FieldKind.Choice or FieldKind.Switch =>
            Options.Any(option => option.Value == value) ? null : $"「{Label}」は、示した選択肢から選んでください",
        FieldKind.Number => CellFigures.NumberFault(Label, value),
        FieldKind.Amount => CellFigures.AmountFault(Label, value),
        FieldKind.Year => CellFigures.YearFault(Label, value),
        FieldKind.Day => CellFigures.DayFault(Label, value),
        _ => TypedText.Fault(Label, value, Limit),
    };
}

/// <summary>選択肢。</summary>
/// <param name="Value">値。</param>
/// <param name="Words">ことば（例: ア 有効であり、継続して推進）。</param>
public sealed record FieldOption(string Value, string Words);
