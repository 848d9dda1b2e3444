using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の一行。Cells are found by the shape of the codes, because lost merged cells have moved them about.</summary>
internal sealed class TableRow
{
    public const int InitiativeCells = 6;
    public const int StrategyCells = 5;

    private TableRow(int line, string? issue, IReadOnlyList<MatchText>? strategy, IReadOnlyList<MatchText> initiative) =>
        (Line, Issue, Strategy, Initiative) = (line, issue, strategy, initiative);

    /// <summary>行の番号。1 から。</summary>
    public int Line { get; }

    /// <summary>経営課題の欄。Null: empty.</summary>
    public string? Issue { get; }

    /// <summary>番号、名と内容、達成状況、有効性、ページ。Null: the row continues the strategy above.</summary>
    public IReadOnlyList<MatchText>? Strategy { get; }

    /// <summary>番号、名、目標、取組、有効性、ページ。</summary>
    public IReadOnlyList<MatchText> Initiative { get; }

    /// <summary>具体的取組の番号があった欄。0 から。</summary>
    public int InitiativeColumn { get; private init; }

    public static TableRow Read(int line, string text)
    {
        var cells = text.Split('\t').Select(cell => new MatchText(cell.Trim())).ToList();
        var initiative = cells.FindIndex(cell => TablePatterns.InitiativeCode().IsMatch(cell.Folded));
        var strategy = cells.FindIndex(cell => TablePatterns.StrategyCode().IsMatch(cell.Folded));

        if (initiative < 0)
        {
            throw new UnreadableSourceException($"{line}行目に具体的取組の番号（1-1-1の形）がありません。");
        }

        Require(
            strategy <= 1 && (strategy < 0 || strategy + StrategyCells <= initiative) && initiative + InitiativeCells <= cells.Count,
            line);
        Require(cells.Skip(initiative + InitiativeCells).All(IsEmpty), line);
        Require(cells.Take(initiative).Skip(strategy < 0 ? 1 : strategy + StrategyCells).All(IsEmpty), line);

        return new TableRow(
            line,
            IsEmpty(cells[0]) || strategy == 0 ? null : cells[0].Printed,
            strategy < 0 ? null : cells.GetRange(strategy, StrategyCells),
            cells.GetRange(initiative, InitiativeCells))
        {
            InitiativeColumn = initiative,
        };
    }

    private static bool IsEmpty(MatchText cell) => cell.Printed.Length == 0;

    private static void Require(bool holds, int line)
    {
        if (!holds)
        {
            throw new UnreadableSourceException($"{line}行目の欄の数が合いません。途中で切れている可能性があります。");
        }
    }
}
