using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

public sealed class ResultsTableTests
{
    private readonly OperatingPolicy _policy = Seeds.Read(Seeds.Table);

    [Fact]
    public void It_has_four_issues_of_which_the_fourth_has_no_name() => Assert.Equal(
        [
            (1, "子育て・教育環境の一層の充実"),
            (2, "区民一人ひとりの生活に寄り添った福祉・健康施策の推進"),
            (3, "地域コミュニティの活性化とまちの魅力の向上"),
            (4, null),
        ],
        _policy.Issues.Select(issue => (issue.Number, issue.Name)));

    [Fact]
    public void Its_strategies_are_judged_as_printed()
    {
        Assert.Equal(8, Strategies.Count());
        Assert.Equal((6, 2), Count(Strategies.Select(strategy => strategy.SelfEvaluation), CodeSetId.OutcomeStatus, "A", "B"));
        Assert.Equal((7, 1), Count(Strategies.Select(strategy => strategy.SelfEvaluation), CodeSetId.StrategyEffect, "ア", "イ"));
    }

    [Fact]
    public void Its_initiatives_are_judged_as_printed()
    {
        var evaluations = Initiatives.Select(initiative => initiative.SelfEvaluation).ToList();

        Assert.Equal(15, evaluations.Count);
        Assert.Equal((13, 2), Count(evaluations, CodeSetId.ProcessTarget, "①", "②"));
        Assert.Equal((14, 1), Count(evaluations, CodeSetId.ProcessExecution, "(ⅰ)", "(ⅱ)"));
        Assert.Equal((15, 0), Count(evaluations, CodeSetId.InitiativeEffect, "ア", "イ"));
    }

    [Fact]
    public void Missed_and_not_done_are_where_the_table_says()
    {
        Assert.Equal(["3-1", "3-2"], CodesWith(CodeSetId.OutcomeStatus, "B"));
        Assert.Equal(["3-2"], CodesWith(CodeSetId.StrategyEffect, "イ"));
        Assert.Equal("②", Mark(3, 1, 2, CodeSetId.ProcessTarget));
        Assert.Equal("(ⅱ)", Mark(3, 1, 2, CodeSetId.ProcessExecution));
        Assert.Equal("②", Mark(4, 1, 1, CodeSetId.ProcessTarget));
    }

    [Fact]
    public void Texts_are_split_at_list_marks_and_not_inside_phrases()
    {
        var lists = Strategies.Select(strategy => Assert.Single(Prose.Parse(strategy.Plan.Text))).ToList();

        Assert.All(lists, list => Assert.True(list.IsList));
        Assert.Equal([3, 2, 3, 1, 2, 1, 2, 3], lists.Select(list => list.Lines.Count));
        Assert.Contains("学習支援や自尊心・自己肯定感を育ませる", lists[1].Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("やなぎ通りの歩行者・自転車の", lists[7].Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void It_refers_to_23_pages_of_another_document()
    {
        var pages = Strategies.Select(strategy => strategy.Plan.Page).Concat(Initiatives.Select(initiative => initiative.Plan.Page)).ToList();

        Assert.Equal(23, pages.Count);
        Assert.All(pages, page => Assert.Equal("資料2", page!.Document));
        Assert.Equal([7, 11, 14, 18, 24, 26, 29, 31], Strategies.Select(strategy => strategy.Plan.Page!.Number));
        Assert.Equal([4, 5, 6, 8, 9, 10, 13, 15, 16, 17, 20, 21, 25, 28, 30], Initiatives.Select(initiative => initiative.Plan.Page!.Number));
    }

    [Fact]
    public void Its_findings_name_the_lost_labels()
    {
        var findings = _policy.Sources.Single().Findings;

        Assert.Equal(["経営課題3の名", "経営課題4の名", "戦略 3-1 のページ", "資料全体", "先頭", "見出しと欄", "「資料2」の欄"], findings.Select(finding => finding.Place));
        Assert.Contains("3-2 の行", findings[0].Found, StringComparison.Ordinal);
        Assert.Contains("原資料に記載なし", findings[1].Done, StringComparison.Ordinal);
        Assert.Contains("p.22〜23", findings[2].Found, StringComparison.Ordinal);
        Assert.Equal(["3", "4", "3-1", "", "", "", ""], findings.Select(finding => finding.Item?.ToString() ?? ""));
        Assert.Contains("23か所", findings[^1].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_without_a_manifest_it_speaks_of_none()
    {
        var source = Told(Seeds.Text(Seeds.Table)).Sources[0];
        var finding = Assert.Single(source.Findings, finding => finding.Place == "資料全体");

        Assert.Equal("推定したことは「推定」と示し、理由を出典のページに書きました。", finding.Done);
        Assert.Equal(
            [FactKind.Ward, FactKind.FiscalYear, FactKind.Licence],
            source.Facts.Where(fact => fact.Basis == FactBasis.Inferred).Select(fact => fact.Kind));
        Assert.DoesNotContain(source.Findings, finding => finding.Done.Contains("目録", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("旭区役所")]
    [InlineData("令和4年度")]
    [InlineData("令和4年度 旭区運営方針の達成状況（総括表）")]
    public void A_title_below_the_table_is_not_said_to_be_missing(string title)
    {
        var source = Told(Seeds.Text(Seeds.Table).TrimEnd('\n') + "\n" + title + "\n").Sources[0];

        Assert.Equal(title, source.Title);
        Assert.DoesNotContain(source.Findings, finding => finding.Place == "資料全体");
    }

    // As it comes in by the browser: the year is chosen by staff.
    private static OperatingPolicy Told(string text) => GoldenPage.Read(text, new ReadingContext("旭区", 2022)).Policy!;

    private IEnumerable<Strategy> Strategies => _policy.Issues.SelectMany(issue => issue.Strategies);

    private IEnumerable<Initiative> Initiatives => Strategies.SelectMany(strategy => strategy.Initiatives);

    private static (int First, int Second) Count(IEnumerable<Entry?> evaluations, CodeSetId set, string first, string second)
    {
        var marks = evaluations.Select(evaluation => MarkOf(evaluation, set)).ToList();

        return (marks.Count(mark => mark == first), marks.Count(mark => mark == second));
    }

    private IEnumerable<string> CodesWith(CodeSetId set, string mark) =>
        from issue in _policy.Issues
        from strategy in issue.Strategies
        where MarkOf(strategy.SelfEvaluation, set) == mark
        select $"{issue.Number}-{strategy.Number}";

    private string Mark(int issue, int strategy, int initiative, CodeSetId set) => MarkOf(
        _policy.Issues.Single(it => it.Number == issue).Strategies.Single(it => it.Number == strategy)
            .Initiatives.Single(it => it.Number == initiative).SelfEvaluation,
        set);

    private static string MarkOf(Entry? evaluation, CodeSetId set) => ((Review)evaluation!.Value).Judgements.Single(judgement => judgement.Set == set).Mark;
}
