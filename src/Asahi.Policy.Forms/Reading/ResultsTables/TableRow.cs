using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の一行。Cells are found by the shape of the codes, because lost merged cells have moved them about.</summary>
internal sealed class TableRow
{
    public const int InitiativeCells = 6;
    public const int StrategyCells = 5;

    private TableRow(SourceLine source, string? issue, IReadOnlyList<MatchText>? strategy, IReadOnlyList<MatchText> initiative) =>
        (Source, Issue, Strategy, Initiative) = (source, issue, strategy, initiative);

    /// <summary>行。</summary>
    public SourceLine Source { get; }

    /// <summary>行の番号。1 から。</summary>
    public int Line => Source.Number;

    /// <summary>経営課題の欄。Null: empty.</summary>
    public string? Issue { get; }

    /// <summary>番号、名と内容、達成状況、有効性、ページ。Null: the row continues the strategy above.</summary>
    public IReadOnlyList<MatchText>? Strategy { get; }

    /// <summary>番号、名、目標、取組、有効性、ページ。</summary>
    public IReadOnlyList<MatchText> Initiative { get; }

    /// <summary>具体的取組の番号があった欄。0 から。</summary>
    public int InitiativeColumn { get; private init; }

    public static TableRow Read(SourceLine source, string text)
    {
        var cells = text.Split('\t').Select(cell => new MatchText(cell.Trim())).ToList();
        var initiative = cells.FindIndex(cell => TablePatterns.InitiativeCode().IsMatch(cell.Folded));
        var strategy = cells.FindIndex(cell => TablePatterns.StrategyCode().IsMatch(cell.Folded));

        if (cells.FirstOrDefault(cell => TablePatterns.DateForCode().IsMatch(cell.Folded)) is { } date)
        {
            throw new UnreadableSourceException(
                $"「{date.Printed}」は、番号（1-2、1-2-1の形）が日付に変わったもののようです。表計算ソフトで、番号の欄を文字列にして保存し直してください。");
        }

        if (initiative < 0)
        {
            throw new UnreadableSourceException("具体的取組の番号（1-1-1の形）がありません。");
        }

        Require(
            strategy <= 1 && (strategy < 0 || strategy + StrategyCells <= initiative) && initiative + InitiativeCells <= cells.Count);
        Require(cells.Skip(initiative + InitiativeCells).All(IsEmpty));
        Require(cells.Take(initiative).Skip(strategy < 0 ? 1 : strategy + StrategyCells).All(IsEmpty));

        return new TableRow(
            source,
            IsEmpty(cells[0]) || strategy == 0 ? null : cells[0].Printed,
            strategy < 0 ? null : cells.GetRange(strategy, StrategyCells),
            cells.GetRange(initiative, InitiativeCells))
        {
            InitiativeColumn = initiative,
        };
    }

    private static bool IsEmpty(MatchText cell) => cell.Printed.Length == 0;

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new UnreadableSourceException("欄の数が合いません。途中で切れている可能性があります。");
        }
    }
}
