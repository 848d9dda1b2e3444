using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>指標の達成状況の表の行から、経営課題と指標を作る。</summary>
internal sealed partial class IndicatorTableRows(
    OperatingPolicy policy,
    EraDefinition era,
    IndicatorTableColumns columns,
    Ledger ledger,
    SourceDocument source)
{
    private readonly Dictionary<ManagementIssue, List<(IndicatorPlan Plan, IndicatorResult Result)>> _read = [];
    private ManagementIssue? _issue;
    private string? _begun;

    public void Take(SourceLine line, string text)
    {
        var cells = Cells(text);

        if (CountFault(cells) is { } count)
        {
            ledger.Miss(line, count);
            PassOver(text);
        }
        else if ((FindIssue(cells[columns.Issue]) ?? Add(cells)) is { } fault)
        {
            ledger.Miss(line, fault);
        }
        else
        {
            ledger.Place(line, $"{_issue!.Number} results");
            LeaveOut(line, cells);
        }
    }

    /// <summary>A row of which nothing is taken. What stands below it is of the issue with which it begins, of none before that.</summary>
    public void PassOver(string text)
    {
        var cells = text.Split('\t');

        if (cells.ElementAtOrDefault(columns.Issue)?.Trim() is not { Length: > 0 } cell || OfNoIssue().IsMatch(TextFolding.Fold(cell)))
        {
            return;
        }

        var isIssue = new MatchText(cell).Match(IssueCell()) is not null;

        if (!LacksIssue(cells.Length))
        {
            (_issue, _begun) = (null, cell);
        }
        else if (isIssue)
        {
            (_issue, _begun) = (null, null);
        }
    }

    public void Write()
    {
        foreach (var (issue, indicators) in _read)
        {
            issue.Describe<IssuePlan>(plan => plan with { Indicators = [.. indicators.Select(it => it.Plan)] });
            List<IndicatorResult> results = [.. indicators.Select(it => it.Result).Where(it => !it.IsBlank)];

            if (results.Count > 0)
            {
                issue.Review(FormStage.SelfEvaluation, Review.Empty with { Indicators = results });
            }
        }
    }

    // A cell more than there are heads may have moved all others.
    private string? CountFault(List<string> cells) =>
        cells.Count < columns.Count ? "欄の数が合いません。途中で切れている可能性があります"
        : cells.Skip(columns.Count).Any(cell => !IsBlank(cell)) ? "欄の数が、見出しより多くあります。どの欄の値か、わかりません"
        : null;

    private void LeaveOut(SourceLine line, List<string> cells)
    {
        List<string> others = [.. columns.Others.Where(at => !IsBlank(cells[at])).Select(at => $"{columns.Heads[at].Printed}：{cells[at]}")];

        if (others.Count > 0)
        {
            source.AddLeftOut("表のほかの欄", line.Number, string.Join('、', others));
        }
    }

    private List<string> Cells(string text)
    {
        List<string> cells = [.. text.Split('\t').Select(cell => cell.Trim())];

        if (LacksIssue(cells.Count))
        {
            cells.Insert(0, "");
        }

        return cells;
    }

    // A merged cell of the issue stands in its first row alone.
    private bool LacksIssue(int count) => count == columns.Count - 1 && columns.Issue == 0;

    private string? FindIssue(string cell)
    {
        if (cell.Length == 0 && _begun is null)
        {
            return _issue is null ? "経営課題の番号がありません" : null;
        }

        cell = cell.Length == 0 ? _begun! : cell;

        if (new MatchText(cell).Match(IssueCell()) is not { } words || !ItemCode.TryParse(words["number"], out var code) || code.Level != 1)
        {
            return $"経営課題「{cell}」の番号を読めません";
        }

        var name = words.GetValueOrDefault("name")?.Trim() is { Length: > 0 } said ? Brackets(said) : null;
        var there = policy.Issues.FirstOrDefault(it => it.Number == code.IssueNumber);

        if (TextLength.Of(name ?? "") > PolicyItem.NameMaxLength
            || (there is null && policy.Issues.Any(it => it.Number > code.IssueNumber)))
        {
            return $"経営課題{code}の番号が、並びと合いません";
        }

        (_issue, _begun) = (there ?? policy.AddIssue(code.IssueNumber, new IssuePlan(name)), null);

        return null;
    }

    private string? Add(List<string> cells)
    {
        var (sentence, target) = (cells[columns.Sentence], Cell(cells, columns.Target));
        var (actual, former) = (Cell(cells, columns.Actual), Cell(cells, columns.Former));

        if (sentence.Length == 0 || TextLength.Of(sentence) > IndicatorPlan.SentenceMaxLength)
        {
            return "指標の文がないか、長すぎます";
        }

        if (target.Words is { } words)
        {
            return $"目標「{words}」を、一つの数として読めません";
        }

        if (Status(cells[columns.Status], out var status) is { } fault)
        {
            return fault;
        }

        var own = CollectionOf(_issue!);
        var key = $"p{own.Count + 1}";
        var plan = new IndicatorPlan(key, sentence, target.Unit ?? actual.Unit, Target: target.Number)
        {
            DueYear = target.Number is null ? null : columns.DueYear,

            // Without 以上 or 以下 nobody has said which way is better.
            Direction = target.Side switch { "以上" => Direction.Up, "以下" => Direction.Down, _ => null },
        };
        own.Add((plan, new IndicatorResult(key, actual.Number, status)
        {
            Previous = former.Number,
            Text = Said(actual.Words, former.Words),
        }));

        return null;
    }

    private string? Status(string cell, out string? mark)
    {
        var set = era.CodeSet(era.OfIndicators!.Value);
        var words = TextFolding.Fold(cell).Trim();
        mark = set.Codes.FirstOrDefault(code => words == code.Mark || words.StartsWith(code.Mark + " ", StringComparison.Ordinal))?.Mark;

        return mark is null && !IsBlank(cell) ? $"「{cell}」は、{set.Label}の符号ではありません" : null;
    }

    private List<(IndicatorPlan Plan, IndicatorResult Result)> CollectionOf(ManagementIssue issue)
    {
        if (!_read.TryGetValue(issue, out var own))
        {
            own = [];
            _read.Add(issue, own);
        }

        return own;
    }

    private static bool IsBlank(string cell) => IndicatorCell.Read(cell) is { Number: null, Words: null };

    private static IndicatorCell Cell(List<string> cells, int column) => IndicatorCell.Read(column < 0 ? "" : cells[column]);

    private static string? Said(string? actual, string? former) =>
        (actual, former) switch
        {
            (null, null) => null,
            (_, null) => actual,
            _ => string.Join('\n', new[] { actual, $"前年度実績：{former}" }.OfType<string>()),
        };

    // 計, ※ and the like stand between the rows of an issue.
    [GeneratedRegex(@"^(?:[※*]|\(?注|(?:合|小|総)?計(?:$|[ :(])|平均|備考)")]
    private static partial Regex OfNoIssue();

    private static string Brackets(string name) => name is ['【', .. var inner, '】'] ? inner : name;

    [GeneratedRegex(@"^【?(?:経営課題)? ?(?<number>[0-9]{1,2})(?:】|[ :.、]|$) ?(?<name>.*)$")]
    private static partial Regex IssueCell();
}
