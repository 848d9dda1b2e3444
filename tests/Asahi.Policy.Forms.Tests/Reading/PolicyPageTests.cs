using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

public sealed class PolicyPageTests
{
    private readonly OperatingPolicy _policy = Seeds.Read(Seeds.Page);

    [Fact]
    public void It_has_four_issues_eight_strategies_and_seven_initiatives()
    {
        Assert.Equal([1, 2, 3, 4], _policy.Issues.Select(issue => issue.Number));
        Assert.Equal(8, Strategies.Count());
        Assert.Equal(
            ["1-1-1", "1-2-5", "2-2-2", "2-2-3", "3-1-1", "3-2-2", "4-1-1"],
            from issue in _policy.Issues
            from strategy in issue.Strategies
            from initiative in strategy.Initiatives
            select $"{issue.Number}-{strategy.Number}-{initiative.Number}");
    }

    [Fact]
    public void Its_budgets_are_those_of_the_page()
    {
        var budgets = Initiatives.SelectMany(initiative => initiative.PlanEntry.Budgets).ToList();

        Assert.Equal([9_339, 2_952, 612, 7_700, 31_552, 4_000, 8_019], budgets.Select(budget => budget.Amount!.Value));
        Assert.Equal(64_174, budgets.Sum(budget => budget.Amount));
        Assert.All(budgets, budget => Assert.Equal((2021, BudgetKind.Planned), (budget.FiscalYear, budget.Kind)));
    }

    [Fact]
    public void The_mayors_policy_is_three_paragraphs_four_items_and_a_closing_paragraph()
    {
        var blocks = Prose.Parse(_policy.Statement.MayorsPolicy);

        Assert.Equal([false, false, false, true, false], blocks.Select(block => block.IsList));
        Assert.Equal(
            ["子育て・教育環境の一層の充実", "区民一人ひとりの生活に寄り添った福祉・健康施策の推進", "地域コミュニティの活性化とまちの魅力の発信", "地域防災力・地域防犯力の強化"],
            blocks[3].Lines);
        Assert.StartsWith("なお、築50年", blocks[4].Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_and_mission_are_missing_not_empty()
    {
        Assert.Null(_policy.Statement.Goal);
        Assert.Null(_policy.Statement.Mission);
    }

    [Fact]
    public void Names_and_texts_are_kept_as_printed()
    {
        Assert.Equal("令和3年度 旭区運営方針", _policy.Statement.Name);
        Assert.Equal("「あさひあったかバス」(旭区福祉バス)の運行支援", Initiatives.ElementAt(3).Name);
        Assert.Equal("地域活動協議会による自律的な地域運営の促進(改革の柱4-1)", Initiatives.ElementAt(4).Name);
        Assert.Equal("警察等関係機関と連携し、防犯カメラの設置を計画的に実施するなど、地域防犯力の強化に努める。", Strategies.Last().Plan.Text);
        Assert.StartsWith("健康寿命を延ばし、", _policy.Issues[1].Plan.Overview, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_two_reform_items_of_the_plan()
    {
        Assert.Equal("市政改革プラン3.0", _policy.Statement.ReformPlanName);
        Assert.Equal(["効果的・効率的な区政運営", "ニア・イズ・ベターの徹底"], _policy.Reforms.Select(reform => reform.Name));
        Assert.All(_policy.Reforms, reform => Assert.EndsWith("。", reform.Plan.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void It_has_two_dated_notes()
    {
        Assert.Equal([new DateOnly(2021, 10, 8), new DateOnly(2022, 6, 10)], _policy.Statement.Notes.Select(note => note.Date));
        Assert.Equal("運営方針の進捗管理(振り返り)を実施しました。その結果について、「自己評価」欄に反映しています。", _policy.Statement.Notes[1].Text);
    }

    [Fact]
    public void It_has_five_attachment_lines_with_format_and_size() => Assert.Equal(
        [
            ("様式1 施策の選択と集中の全体像(概要)", "PDF", "218.60KB"),
            ("様式2 重点的に取り組む主な経営課題", "PDF", "1.05MB"),
            ("様式3 「市政改革プラン3.0」に基づく取組等", "PDF", "144.14KB"),
            ("様式5 運営方針の達成状況(総括表)", "PDF", "78.66KB"),
            ("令和3年度 旭区運営方針 様式1から3、5", "XLSX", "652.01KB"),
        ],
        _policy.Sources.Single().Attachments.Select(line => (line.Name, line.Format, line.Size)));

    [Fact]
    public void Its_findings_are_those_of_the_page()
    {
        var source = _policy.Sources.Single();

        Assert.Equal(new DateOnly(2021, 10, 8), source.PageDate);
        Assert.Equal(
            [
                "ページの日付",
                "見出し「区の目標（何をめざすのか）」",
                "見出し「区の使命（どのような役割を担うのか）」",
                "具体的取組 3-2-2",
                "見出し「改訂履歴」",
                "見出し「策定経過」",
                "利用条件とAcrobat Readerの案内",
                "経営課題2の名",
            ],
            source.Findings.Select(finding => finding.Place));
        Assert.Equal("令和3年（2021年）10月8日とありますが、本文の注記は令和4年（2022年）6月10日まであります。", source.Findings[0].Found);
        Assert.Contains("リンクの名「改訂履歴」だけがあり", source.Findings[4].Found, StringComparison.Ordinal);
        Assert.Equal("3-2-2", source.Findings[3].Item?.ToString());
        Assert.Contains("展開", source.Findings[^1].Found, StringComparison.Ordinal);
        Assert.Contains("推進", source.Findings[^1].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_has_evaluated_anything() => Assert.All(Strategies, strategy => Assert.Null(strategy.SelfEvaluation));

    private IEnumerable<Strategy> Strategies => _policy.Issues.SelectMany(issue => issue.Strategies);

    private IEnumerable<Initiative> Initiatives => Strategies.SelectMany(strategy => strategy.Initiatives);
}
