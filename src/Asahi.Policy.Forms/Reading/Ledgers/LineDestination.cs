using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>人が決めた行き先。Kept as a word: 「furniture」, 「left-out」, 「label goal」, 「text 1 recognition」, 「name 1-2」.</summary>
/// <param name="Kind">種類。</param>
/// <param name="Place">項目の所在。Of a text and of a name; the policy as a whole for all else.</param>
/// <param name="Field">欄（例: goal）。Of a text and of a label; empty for all else.</param>
public sealed record LineDestination(DestinationKind Kind, ItemPlace Place, string Field)
{
    /// <summary>ことばにしたときの最大の長さ。</summary>
    public const int MaxLength = 60;

    /// <summary>ページの飾り。</summary>
    public static LineDestination Furniture { get; } = new(DestinationKind.Furniture, ItemPlace.Whole, "");

    /// <summary>取り込まない。</summary>
    public static LineDestination LeftOut { get; } = new(DestinationKind.LeftOut, ItemPlace.Whole, "");

    /// <summary>見出し。What follows belongs to this field of the item at which the reading stands.</summary>
    public static LineDestination Label(string field) => new(DestinationKind.Label, ItemPlace.Whole, field);

    /// <summary>文。Of one field of one item.</summary>
    public static LineDestination Text(ItemPlace place, string field) => new(DestinationKind.Text, place, field);

    /// <summary>項目の名。The item begins with this line.</summary>
    public static LineDestination Name(ItemPlace place) => new(DestinationKind.Name, place, "");

    /// <summary>行を見分けることば。Lines that differ in width, radicals, blanks, list marks or the brackets around them alone are
    /// one line.</summary>
    public static string KeyOf(string line)
    {
        var said = TextFolding.Fold(ListMarks.Strip(line.Trim()) ?? line);

        return Brackets.Strip(string.Concat(said.Where(letter => !char.IsWhiteSpace(letter))));
    }

    /// <summary>ことばを読む。</summary>
    /// <returns>Null when it is none.</returns>
    public static LineDestination? TryParse(string? word) => (word ?? "").Split(' ') switch
    {
        ["furniture"] => Furniture,
        ["left-out"] => LeftOut,
        ["label", { Length: > 0 } field] => Label(field),
        ["text", var place, { Length: > 0 } field] when ItemPlace.TryParse(place, out var at) => Text(at, field),
        ["name", var place] when ItemPlace.TryParse(place, out var at) && at.Level != ItemLevel.Policy => Name(at),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        DestinationKind.Furniture => "furniture",
        DestinationKind.LeftOut => "left-out",
        DestinationKind.Label => $"label {Field}",
        DestinationKind.Text => $"text {Place} {Field}",
        _ => $"name {Place}",
    };
}

/// <summary>人が決めた行き先の種類。</summary>
public enum DestinationKind
{
    /// <summary>ページの飾り。</summary>
    Furniture = 1,

    /// <summary>取り込まない。Said in public as a line that was left out.</summary>
    LeftOut = 2,

    /// <summary>見出し。</summary>
    Label = 3,

    /// <summary>文。</summary>
    Text = 4,

    /// <summary>項目の名。</summary>
    Name = 5,
}
