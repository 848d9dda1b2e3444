using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Items;

/// <summary>番号。The number of an issue (1), a strategy (1-2) or an initiative (1-2-5) within one year.</summary>
/// <remarks>Numbers are used again from year to year for other things: items of two years are never joined by number alone.</remarks>
[JsonConverter(typeof(ItemCodeJson))]
public readonly record struct ItemCode : IComparable<ItemCode>
{
    /// <summary>最大の番号。One to three figures of at most two digits.</summary>
    public const int Largest = 99;

    /// <summary>文字にしたときの最大の長さ。</summary>
    public const int MaxLength = 8;

    private ItemCode(int issue, int strategy, int initiative) =>
        (IssueNumber, StrategyNumber, InitiativeNumber) =
        (Checked(issue), strategy == 0 ? 0 : Checked(strategy), initiative == 0 ? 0 : Checked(initiative));

    /// <summary>経営課題の番号。1 から 99。</summary>
    public int IssueNumber { get; }

    /// <summary>戦略の番号。0 for an issue.</summary>
    public int StrategyNumber { get; }

    /// <summary>具体的取組の番号。0 for an issue or a strategy.</summary>
    public int InitiativeNumber { get; }

    /// <summary>段階。1 経営課題, 2 戦略, 3 具体的取組。</summary>
    public int Level => InitiativeNumber > 0 ? 3 : StrategyNumber > 0 ? 2 : 1;

    /// <summary>段階の呼び名（例: 具体的取組）。</summary>
    public string LevelName => Level switch { 3 => "具体的取組", 2 => "戦略", _ => "経営課題" };

    /// <summary>その項目だけの番号。1-2-5 では 5。</summary>
    public int OwnNumber => Level switch { 3 => InitiativeNumber, 2 => StrategyNumber, _ => IssueNumber };

    /// <summary>上の項目までの部分。1-2-5 では「1-2-」、1 では空。</summary>
    public string Ancestors => Level switch { 3 => $"{IssueNumber}-{StrategyNumber}-", 2 => $"{IssueNumber}-", _ => "" };

    /// <summary>ある項目の下にあるかどうか。A strategy is below its issue, an initiative below both.</summary>
    /// <param name="above">上の項目。</param>
    public bool IsBelow(ItemCode above) => Level > above.Level
        && IssueNumber == above.IssueNumber
        && (above.StrategyNumber == 0 || StrategyNumber == above.StrategyNumber);

    /// <summary>経営課題の番号を作る。</summary>
    public static ItemCode OfIssue(int issue) => new(issue, 0, 0);

    /// <summary>戦略の番号を作る。</summary>
    public static ItemCode OfStrategy(int issue, int strategy) => new(issue, Checked(strategy), 0);

    /// <summary>具体的取組の番号を作る。</summary>
    public static ItemCode OfInitiative(int issue, int strategy, int initiative) => new(issue, Checked(strategy), Checked(initiative));

    /// <summary>番号を読む。Accepts full-width figures and the several hyphens of printed documents.</summary>
    /// <returns>False when the text is not a number of one to three figures.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItemCode code)
    {
        code = default;
        var parts = TextFolding.Fold(text ?? "").Trim().Split('-', '‐', '‑', '–', '—', '−', 'ー', '―');

        if (parts.Length is < 1 or > 3)
        {
            return false;
        }

        Span<int> figures = stackalloc int[3];

        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out figures[i]) || figures[i] is < 1 or > Largest)
            {
                return false;
            }
        }

        code = new ItemCode(figures[0], figures[1], figures[2]);

        return true;
    }

    /// <summary>番号を読む。</summary>
    /// <exception cref="FormatException">The text is not a number of one to three figures.</exception>
    public static ItemCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"「{text}」は番号（1、1-2、1-2-5 の形）として読めません。");

    /// <inheritdoc/>
    public int CompareTo(ItemCode other) =>
        (IssueNumber, StrategyNumber, InitiativeNumber).CompareTo((other.IssueNumber, other.StrategyNumber, other.InitiativeNumber));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ancestors}{OwnNumber}");

    /// <summary>番号の順に並べる。</summary>
    public static bool operator <(ItemCode left, ItemCode right) => left.CompareTo(right) < 0;

    /// <summary>番号の順に並べる。</summary>
    public static bool operator >(ItemCode left, ItemCode right) => left.CompareTo(right) > 0;

    /// <summary>番号の順に並べる。</summary>
    public static bool operator <=(ItemCode left, ItemCode right) => left.CompareTo(right) <= 0;

    /// <summary>番号の順に並べる。</summary>
    public static bool operator >=(ItemCode left, ItemCode right) => left.CompareTo(right) >= 0;

    private static int Checked(int number) =>
        number is >= 1 and <= Largest ? number : throw new ArgumentOutOfRangeException(nameof(number), number, $"番号は1から{Largest}までです。");
}

/// <summary>Writes a 番号 as the text that people read ("1-2-5").</summary>
internal sealed class ItemCodeJson : JsonConverter<ItemCode>
{
    public override ItemCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ItemCode.TryParse(reader.GetString(), out var code) ? code : throw new JsonException("番号として読めません。");

    public override void Write(Utf8JsonWriter writer, ItemCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
