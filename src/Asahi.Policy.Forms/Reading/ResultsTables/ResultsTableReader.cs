using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の読み取り。Reads 「運営方針の達成状況（総括表）」 from its tab-separated text.</summary>
internal static class ResultsTableReader
{
    public static OperatingPolicy Read(ManifestEntry entry, FormEra era, IReadOnlyList<string> lines, SourceDocument source)
    {
        var first = TableHeader.Find(lines, out var pageDocument);
        var rows = lines
            .Select((line, index) => (Text: line, Number: index + 1))
            .Skip(first)
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => TableRow.Read(line.Number, line.Text))
            .ToList();
        var policy = new OperatingPolicy(entry.FiscalYear, era, $"{new FiscalYear(entry.FiscalYear).Era} {entry.Ward.Name}運営方針");
        Strategy? strategy = null;

        foreach (var row in rows)
        {
            strategy = row.Strategy is null ? strategy : AddStrategy(policy, row, pageDocument);
            AddInitiative(strategy ?? throw new UnreadableSourceException($"{row.Line}行目の具体的取組に、戦略がありません。"), policy, row, pageDocument);
        }

        if (policy.Issues.Count == 0)
        {
            throw new UnreadableSourceException("見出しの下に行がありません。途中で切れている可能性があります。");
        }

        TableIssueNames.Read(policy, rows, source);
        TablePages.Report(policy, source);
        TableFindings.Report(entry, lines, first, rows, pageDocument, source);

        return policy;
    }

    private static Strategy AddStrategy(OperatingPolicy policy, TableRow row, string pageDocument)
    {
        var cells = row.Strategy!;
        var code = Codes.Read(cells[0].Folded, $"{row.Line}行目");
        var issue = policy.Issues.FirstOrDefault(it => it.Number == code.IssueNumber);
        RequireOrder(
            issue is null
                ? policy.Issues.All(it => it.Number < code.IssueNumber)
                : issue == policy.Issues[^1] && issue.Strategies[^1].Number < code.StrategyNumber,
            row,
            code);
        issue ??= policy.AddIssue(code.IssueNumber, new IssuePlan());
        var words = cells[1].Match(TablePatterns.StrategyText())
            ?? throw new UnreadableSourceException($"{row.Line}行目：戦略{code}の名（【…】）がありません。");
        var strategy = issue.AddStrategy(
            code.StrategyNumber,
            new StrategyPlan(
                Limits.Within(PolicyItem.NameMaxLength, words["name"], $"戦略{code}の名"),
                Limits.Within(OperatingPolicy.TextMaxLength, TableProse.Items(words["text"], code), $"戦略{code}の文"))
            {
                Page = TableCells.Page(cells[4], row.Line, pageDocument),
            });
        strategy.Review(FormStage.SelfEvaluation, Judged(policy, ItemLevel.Strategy, cells, row.Line));

        return strategy;
    }

    private static void AddInitiative(Strategy strategy, OperatingPolicy policy, TableRow row, string pageDocument)
    {
        var cells = row.Initiative;
        var code = Codes.Read(cells[0].Folded, $"{row.Line}行目");
        var belongs = policy.Issues[^1].Number == code.IssueNumber && strategy.Number == code.StrategyNumber;
        RequireOrder(belongs && strategy.Initiatives.All(it => it.Number < code.InitiativeNumber), row, code);
        var name = cells[1].Printed.Length > 0 ? cells[1].Printed : throw new UnreadableSourceException($"{row.Line}行目：{code}の名がありません。");
        var initiative = strategy.AddInitiative(
            policy.Issues[^1],
            code.InitiativeNumber,
            new InitiativePlan(Limits.Within(PolicyItem.NameMaxLength, name, $"具体的取組{code}の名"))
            {
                Page = TableCells.Page(cells[5], row.Line, pageDocument),
            });
        initiative.Review(FormStage.SelfEvaluation, Judged(policy, ItemLevel.Initiative, cells, row.Line));
    }

    // The answers stand behind number and name, in the order in which the era asks for them.
    private static Review Judged(OperatingPolicy policy, ItemLevel level, IReadOnlyList<MatchText> cells, int line)
    {
        var era = FormEras.Of(policy.Era);

        return era.SetsOf(level, FormStage.SelfEvaluation).Select(era.CodeSet).Index()
            .Aggregate(Review.Empty, (review, it) => review.Judge(it.Item, TableCells.Mark(it.Item, cells[2 + it.Index], line)));
    }

    private static void RequireOrder(bool holds, TableRow row, ItemCode code)
    {
        if (!holds)
        {
            throw new UnreadableSourceException($"{row.Line}行目：番号{code}が、並びと合いません。");
        }
    }
}
