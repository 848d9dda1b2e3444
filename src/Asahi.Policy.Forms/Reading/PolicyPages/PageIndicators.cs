using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページのアウトカム指標とその達成状況。Of one issue. A result belongs to the indicator in the same place of its list; where
/// the two lists are not equally long, nobody can say which belongs to which.</summary>
internal sealed partial class PageIndicators(EraDefinition era, Spot issue, Ledger ledger)
{
    private const string Indicators = "indicators";
    private const string Results = "results";

    private readonly List<SourceLine> _plans = [];
    private readonly List<SourceLine> _results = [];
    private readonly List<SourceLine> _former = [];

    public void AddPlan(SourceLine line) => Add(_plans, line, Indicators);

    public void AddResult(SourceLine line) => Add(_results, line, Results);

    public void AddFormer(SourceLine line) => Add(_former, line, Results);

    /// <param name="find">指摘を加える。Line, what was found, what was done.</param>
    public void Write(Action<SourceLine, string, string> find)
    {
        var groups = Grouped(_plans);
        var plans = groups.Select((lines, at) => Plan($"p{at + 1}", lines)).OfType<IndicatorPlan>().ToList();

        if (plans.Count < groups.Count)
        {
            return;
        }

        issue.Item.Describe<ItemPlan>(plan => plan with { Indicators = plans });
        List<IndicatorResult> results = [.. plans.Select(it => new IndicatorResult(it.Key))];
        var read = TakeResults(plans, results, find);
        read |= TakeFormer(plans, results, find);

        if (read)
        {
            var entry = issue.Item.On(FormStage.SelfEvaluation)
                ?? issue.Item.Begin(FormStage.SelfEvaluation, Review.Empty, EntryState.AsImported);
            entry.Put(entry.Content with { Value = (Review)entry.Value with { Indicators = [.. results.Where(it => !it.IsBlank)] } });
        }
    }

    private void Add(List<SourceLine> lines, SourceLine line, string key)
    {
        lines.Add(line);
        ledger.Place(line, issue.Field(key));
    }

    private IndicatorPlan? Plan(string key, List<SourceLine> lines)
    {
        var sentence = string.Join('\n', lines.Select(line => line.Said));

        if (TextLength.Of(sentence) > IndicatorPlan.SentenceMaxLength)
        {
            ledger.Miss(lines[0], $"指標の文が長すぎます。{IndicatorPlan.SentenceMaxLength:N0}字まで読めます");

            return null;
        }

        var plan = new IndicatorPlan(key, sentence);

        return lines[0].IsShort && Target().Match(lines[0].Folded) is { Success: true } target
            && Figures.TryRead(target.Groups["number"].Value, out var number)
            ? plan with
            {
                Target = number,
                Unit = target.Groups["unit"].Value.Trim() is { Length: > 0 and <= IndicatorPlan.UnitMaxLength } unit ? unit : null,
                Direction = target.Groups["side"].Value == "以上" ? Direction.Up : Direction.Down,
                FromYear = Year(target.Groups["from"]),
                DueYear = Year(target.Groups["to"]),
            }
            : plan;
    }

    private static int? Year(Group figures) =>
        figures.Success && new PrintedYear("令和", int.Parse(figures.ValueSpan,
            System.Globalization.CultureInfo.InvariantCulture)) is var year
            && year.Fault() is null
            ? year.Gregorian
            : null;

    private bool TakeResults(List<IndicatorPlan> plans, List<IndicatorResult> results, Action<SourceLine, string, string> find)
    {
        var groups = Grouped(_results);

        if (!Fits(groups, plans, "達成状況", find))
        {
            return false;
        }

        foreach (var (at, lines) in groups.Index())
        {
            var said = PageResultLine.Of(lines);
            var unit = plans[at].Unit;

            if (said.Mark is { } mark && era.CodeSets.FirstOrDefault(it => it.Id == era.OfIndicators) is { } set
                && set.Codes.All(code => code.Mark != mark))
            {
                ledger.Miss(lines[0], $"「{mark}」は、{set.Label}の符号ではありません");
                continue;
            }

            results[at] = results[at] with
            {
                Status = said.Mark,
                Text = said.Text,
                Actual = said.Actual(unit),
                Total = said.Total(unit),
                Previous = said.Previous(unit),
            };
        }

        return groups.Count > 0;
    }

    private bool TakeFormer(List<IndicatorPlan> plans, List<IndicatorResult> results, Action<SourceLine, string, string> find)
    {
        var groups = Grouped(_former);

        if (!Fits(groups, plans, "前年度実績", find))
        {
            return false;
        }

        foreach (var (at, lines) in groups.Index())
        {
            var said = PageResultLine.Of([lines[0]]);
            var value = said.Mark is null ? said.Actual(plans[at].Unit) : null;
            results[at] = value is null ? results[at] : results[at] with { Previous = value };

            // What is more than the number stays as it is written, beside what the year brought.
            if (value is null || said.SaysMoreThan(plans[at]) || lines.Count > 1)
            {
                var former = "前年度実績：" + string.Join('\n', lines.Select(line => line.Said));
                results[at] = results[at] with { Text = results[at].Text is { } text ? $"{text}\n{former}" : former };
            }
        }

        return groups.Count > 0;
    }

    private bool Fits(List<List<SourceLine>> groups, List<IndicatorPlan> plans, string what, Action<SourceLine, string, string> find)
    {
        if (groups.Count == 0 || groups.Count == plans.Count)
        {
            return true;
        }

        foreach (var line in groups.SelectMany(lines => lines))
        {
            ledger.Miss(line);
        }

        find(groups[0][0], $"{what}が{groups.Count}件、指標が{plans.Count}件で、どれがどの指標のものかわかりません。", "取り込んでいません。");

        return false;
    }

    // Where items have marks, a line without one carries the item before it on.
    private static List<List<SourceLine>> Grouped(List<SourceLine> lines)
    {
        var isList = lines.Any(line => line.IsItem);
        var groups = new List<List<SourceLine>>();

        foreach (var line in lines)
        {
            if (groups.Count == 0 || (!PageResultLine.IsRest(line) && (line.IsItem || !isList)))
            {
                groups.Add([line]);
            }
            else
            {
                groups[^1].Add(line);
            }
        }

        return groups;
    }

    [GeneratedRegex(
        @"(?<number>[0-9][0-9,]*(?:\.[0-9]+)?) ?(?<unit>[^0-9\s、。,.()]{1,10}?)(?<side>以上|以下)[。.]?(?: ?\((?:(?:R"
        + @"|令和)(?<from>[0-9]{1,2})(?:年度)? ?[~〜-] ?(?:R|令和)?(?<to>[0-9]{1,2})(?:年度)?)?[^()]*\))?$")]
    private static partial Regex Target();
}
