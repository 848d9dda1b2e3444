using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の行から項目を作る。</summary>
internal sealed class TableRows(OperatingPolicy policy, EraDefinition era, string pageDocument, Ledger ledger, TableTold told)
{
    private const string Row = FieldNames.Table + "results";

    private Strategy? _strategy;

    /// <summary>行でない行。</summary>
    public List<SourceLine> Stray { get; } = [];

    /// <summary>戦略と具体的取組を判定する世代かどうか。</summary>
    public static bool FitsEra(EraDefinition era) =>
        era.SetsOf(ItemLevel.Strategy, FormStage.SelfEvaluation).Count == TableRow.StrategyCells - 3
        && era.SetsOf(ItemLevel.Initiative, FormStage.SelfEvaluation).Count == TableRow.InitiativeCells - 3;

    /// <returns>The rows that were read.</returns>
    public IReadOnlyList<TableRow> Take(IReadOnlyList<string> lines, int first)
    {
        var rows = new List<TableRow>();

        foreach (var (line, text) in lines.Index().Select(it => (SourceLine.Of(it.Index + 1, it.Item), it.Item)))
        {
            if (line is null || line.Number <= first - TableHeader.Rows || told.Take(line))
            {
                continue;
            }

            if (line.Number <= first)
            {
                ledger.Place(line, Row, isLabel: true);
            }
            else if (!text.Contains('\t', StringComparison.Ordinal) && !TablePatterns.Begun().IsMatch(line.Folded))
            {
                Stray.Add(line);
            }
            else if (Read(line, text) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private TableRow? Read(SourceLine line, string text)
    {
        try
        {
            var row = TableRow.Read(line, text);
            var opened = row.Strategy is null ? _strategy : AddStrategy(row);
            _strategy = opened;
            AddInitiative(opened ?? throw new UnreadableSourceException("この具体的取組に、戦略がありません。"), row);
            ledger.Place(line, $"{row.Initiative[0].Folded} {Row}");

            return row;
        }
        catch (UnreadableSourceException fault)
        {
            ledger.Miss(line, fault.Message.TrimEnd('。'));

            return null;
        }
    }

    private Strategy AddStrategy(TableRow row)
    {
        var cells = row.Strategy!;
        var code = Codes.Read(cells[0].Folded, "この行");
        var issue = policy.Issues.FirstOrDefault(it => it.Number == code.IssueNumber);
        RequireOrder(
            issue is null
                ? policy.Issues.All(it => it.Number < code.IssueNumber)
                : issue == policy.Issues[^1] && issue.Strategies[^1].Number < code.StrategyNumber,
            code);
        var words = cells[1].Match(TablePatterns.StrategyText())
            ?? throw new UnreadableSourceException($"戦略{code}の名（【…】）がありません。");
        var plan = new StrategyPlan(
            Limits.Within(PolicyItem.NameMaxLength, words["name"], $"戦略{code}の名"),
            Limits.Within(OperatingPolicy.TextMaxLength, TableProse.Items(words["text"], code), $"戦略{code}の文"))
        {
            Page = TableCells.Page(cells[4], pageDocument),
        };
        var review = Judged(ItemLevel.Strategy, cells);
        issue ??= policy.AddIssue(code.IssueNumber, new IssuePlan());
        var strategy = issue.AddStrategy(code.StrategyNumber, plan);
        strategy.Review(FormStage.SelfEvaluation, review);

        return strategy;
    }

    private void AddInitiative(Strategy strategy, TableRow row)
    {
        var cells = row.Initiative;
        var code = Codes.Read(cells[0].Folded, "この行");
        var belongs = policy.Issues[^1].Number == code.IssueNumber && strategy.Number == code.StrategyNumber;
        RequireOrder(belongs && strategy.Initiatives.All(it => it.Number < code.InitiativeNumber), code);
        var name = cells[1].Printed.Length > 0 ? cells[1].Printed : throw new UnreadableSourceException($"{code}の名がありません。");
        var plan = new InitiativePlan(Limits.Within(PolicyItem.NameMaxLength, name, $"具体的取組{code}の名"))
        {
            Page = TableCells.Page(cells[5], pageDocument),
        };
        var review = Judged(ItemLevel.Initiative, cells);
        strategy.AddInitiative(policy.Issues[^1], code.InitiativeNumber, plan).Review(FormStage.SelfEvaluation, review);
    }

    // The answers stand behind number and name, in the order in which the era asks for them.
    private Review Judged(ItemLevel level, IReadOnlyList<MatchText> cells) =>
        era.SetsOf(level, FormStage.SelfEvaluation).Select(era.CodeSet).Index()
            .Aggregate(Review.Empty, (review, it) => review.Judge(it.Item, TableCells.Mark(it.Item, cells[2 + it.Index])));

    private static void RequireOrder(bool holds, ItemCode code)
    {
        if (!holds)
        {
            throw new UnreadableSourceException($"番号{code}が、並びと合いません。");
        }
    }
}
