using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>Ways to lay a page out that none of the sample pages has, each on the smallest page that shows it.</summary>
public sealed class PageLayoutTests
{
    [Theory]
    [InlineData("令和6年度 生野区運営方針", "生野区", 2024)]
    [InlineData("令和６年度　生野区　運営方針（素案）", "生野区", 2024)]
    [InlineData("令和6年度生野区度運営方針", "生野区", 2024)]
    [InlineData("令和6年度 生野 区運営方針(案)", "生野区", 2024)]
    [InlineData("【令和6年度】生野区運営方針", "生野区", 2024)]
    [InlineData("生野区 令和6年度運営方針", "生野区", 2024)]
    [InlineData("令和6年度大阪市生野区運営方針について", "生野区", 2024)]
    [InlineData("R6年度 生野区運営方針", "生野区", 2024)]
    [InlineData("2024年度 生野区運営方針", "生野区", 2024)]
    [InlineData("平成31年度 港区運営方針", "港区", 2019)]
    [InlineData("令和元年度 港区運営方針", "港区", 2019)]
    [InlineData("平成31(令和元)年度 港区運営方針", "港区", 2019)]
    [InlineData("平成31年度（令和元年度）港区運営方針", "港区", 2019)]
    [InlineData("令和6年度 市政改革室運営方針", "市政改革室", 2024)]
    [InlineData("令和6年度 教育委員会事務局運営方針", "教育委員会事務局", 2024)]
    public void A_title_says_office_and_year(string title, string office, int year)
    {
        var read = Page(title, "経営課題1 まち");

        Assert.Equal((title, office, year, LineFate.Placed), (read.Title, read.Office, read.FiscalYear, read.Lines[0].Fate));
    }

    [Theory]
    [InlineData("\u00AD")]
    [InlineData("\u200B")]
    [InlineData("\u2060")]
    public void Letters_that_nobody_sees_hide_no_heading(string letter)
    {
        var read = Page("令和6年度 生野区運営方針", $"経営{letter}課題{letter}1 や{letter}さしいまち", $"【現{letter}状】", "人が住む。");

        Assert.Equal("やさしいまち", read.Policy!.Issues.Single().Name);
        Assert.DoesNotContain(read.Lines, line => line.Fate == LineFate.NotUnderstood);
    }

    [Theory]
    [InlineData("\u200E")]
    [InlineData("\u202A")]
    public void Letters_that_turn_the_text_round_are_refused_where_they_stand(string letter)
    {
        var read = Page("令和6年度 生野区運営方針", "経営課題1 やさしいまち", $"経営{letter}課題2 まち");

        Assert.StartsWith("4行目", read.Refusal, StringComparison.Ordinal);
        Assert.Contains("文字の向きを変える記号", read.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("生野区運営方針")]
    [InlineData("6年度 生野区運営方針")]
    public void A_title_without_its_year_or_its_era_asks_for_the_year(string title)
    {
        var read = Page(title, "経営課題1 まち");

        Assert.Null(read.FiscalYear);
        Assert.Contains("年度を選んでください", read.Refusal, StringComparison.Ordinal);
        Assert.Equal(2024, GoldenPage.Read(Text(title, "経営課題1 まち"), new ReadingContext("生野区", 2024)).Policy!.FiscalYear);
    }

    [Theory]
    [InlineData("経営課題1 やさしいまち")]
    [InlineData("【経営課題１：やさしいまち】")]
    [InlineData("経営課題① やさしいまち")]
    [InlineData("■経営課題1【やさしいまち】")]
    [InlineData("<経営課題1>やさしいまち")]
    [InlineData("[経営課題1] やさしいまち")]
    [InlineData("【経営課題1】やさしいまち（7年度予算額65百万円）")]
    [InlineData("【経営課題1 やさしいまち")]
    public void An_issue_is_found_in_its_heading(string heading)
    {
        var policy = Page("令和7年度 生野区運営方針", heading).Policy!;

        Assert.Equal((1, "やさしいまち"), (policy.Issues.Single().Number, policy.Issues.Single().Name));
    }

    [Theory]
    [InlineData("戦略1 つながり", "戦略2 見守り")]
    [InlineData("【戦略１】つながり", "【戦略２】見守り")]
    [InlineData("①【つながり】", "②【見守り】")]
    [InlineData("【主な戦略 つながり】", "【主な戦略 見守り】")]
    [InlineData("・1-1 つながり", "・1-2 見守り")]
    [InlineData("(1-1) つながり", "(1-2) 見守り")]
    [InlineData("1‐1：つながり", "1‐2：見守り")]
    public void Strategies_are_found_in_their_headings(string first, string second)
    {
        var policy = Page("令和4年度 生野区運営方針", "経営課題1 まち", "主な戦略", first, "つなげる。", second, "見守る。").Policy!;

        Assert.Equal([(1, "つながり", "つなげる。"), (2, "見守り", "見守る。")], policy.Issues[0].Strategies.Select(it => (it.Number, it.Name!, it.Plan.Text!)));
    }

    [Theory]
    [InlineData("・つながりをつくる")]
    [InlineData("つながりをつくり、見守りを広げる。")]
    [InlineData("1 つながりをつくる")]
    [InlineData("ア つながり")]
    public void Strategies_without_a_heading_of_their_own_are_a_text_of_the_issue(string line)
    {
        var issue = Page("令和6年度 生野区運営方針", "経営課題1 まち", "主な戦略(課題解決の方策)", line).Policy!.Issues[0];

        Assert.Empty(issue.Strategies);
        Assert.Equal(line, issue.Plan.Measures);
    }

    [Theory]
    [InlineData("【目標】", "安心のまち", "goal")]
    [InlineData("【区の目標（何をめざすのか）】安心のまち", null, "goal")]
    [InlineData("目標(何をめざすのか)：安心のまち", null, "goal")]
    [InlineData("1．区の目標(何をめざすのか)", "安心のまち", "goal")]
    [InlineData("◆ 使命", "安心のまち", "mission")]
    [InlineData("<使命(どのような役割を担うのか)", "安心のまち", "mission")]
    [InlineData("令和6年度　区の運営方針の基本的な考え方（区の方針）：", "安心のまち", "mayors-policy")]
    public void A_label_is_found_in_any_dress(string label, string? text, string field)
    {
        var read = GoldenPage.Read(string.Join('\n', new[] { "令和6年度 生野区運営方針", label, text, "重点的に取り組む経営課題", "経営課題1 まち" }.OfType<string>()));
        var statement = read.Policy!.Statement;

        Assert.Equal("安心のまち", field switch { "goal" => statement.Goal, "mission" => statement.Mission, _ => statement.MayorsPolicy });
        Assert.Equal(field, read.Lines[1].Field);
    }

    [Theory]
    [InlineData("・令和7年度予算額 5千4百万円", 2025, BudgetKind.Planned, 54_000)]
    [InlineData("7年度予算額:540万円", 2025, BudgetKind.Planned, 5_400)]
    [InlineData("（令和5年度決算額　６，９００千円）", 2023, BudgetKind.Settled, 6_900)]
    [InlineData("〔30年度決算額 1億2千万円〕", null, BudgetKind.Settled, 0)]
    [InlineData("令和7年度予算額 54,00千円", null, BudgetKind.Planned, 0)]
    public void An_amount_of_its_own_line_is_of_the_year_beside_it(string line, int? year, BudgetKind kind, long thousands)
    {
        var read = Page("令和7年度 生野区運営方針", "経営課題1 まち", line);

        if (year is null)
        {
            Assert.StartsWith("4行目", read.Refusal, StringComparison.Ordinal);
            Assert.Empty(read.Policy!.Issues[0].PlanEntry.Budgets);
        }
        else
        {
            Assert.Equal((year.Value, kind, thousands), read.Policy!.Issues[0].PlanEntry.Budgets.Select(it => (it.FiscalYear, it.Kind, it.Amount!.Value)).Single());
        }
    }

    [Fact]
    public void A_table_of_amounts_in_a_saved_page_is_read()
    {
        var read = GoldenPage.Read("""
            <html><body><h1>令和7年度 生野区運営方針</h1><p>重点的に取り組む経営課題</p><h2>経営課題1 まち</h2>
            <table><tr><th>令和5年度決算額</th><th>令和6年度予算額</th><th>令和7年度予算額</th></tr><tr><td>6千9百万円</td><td>53百万円</td><td>54,000千円</td></tr></table>
            <p>課題認識</p><ul><li>人が減る</li><li>つながり<ul><li>薄い</li></ul></li></ul></body></html>
            """);
        var issue = read.Policy!.Issues.Single();

        Assert.Equal([(2023, 69_000L), (2024, 53_000L), (2025, 54_000L)], issue.PlanEntry.Budgets.Select(it => (it.FiscalYear, it.Amount!.Value)));
        Assert.Equal("・人が減る\n・つながり\n・薄い", issue.Plan.Recognition);
    }

    [Fact]
    public void A_number_in_a_circle_does_not_become_part_of_the_number_behind_it()
    {
        var read = Page("令和7年度 生野区運営方針", "経営課題1 まち", "アウトカム指標", "・①46%以上", "アウトカム指標の達成状況(定量評価)", "・①46.1%:A");
        var issue = read.Policy!.Issues[0];

        Assert.Equal(46, issue.Plan.Indicators.Single().Target);
        Assert.Equal(46.1m, ((Review)issue.SelfEvaluation!.Value).Indicators.Single().Actual);
    }

    [Fact]
    public void Results_that_are_more_than_the_indicators_belong_to_none()
    {
        var read = Page("令和7年度 生野区運営方針", "経営課題1 まち", "アウトカム指標", "・46%以上", "アウトカム指標の達成状況(定量評価)", "・46.1%:A", "・3件:B");

        Assert.Equal(2, read.NotUnderstood.Count());
        Assert.Null(read.Policy!.Issues[0].SelfEvaluation);
    }

    [Theory]
    [InlineData("furniture", LineFate.Furniture, null)]
    [InlineData("left-out", LineFate.NotUnderstood, null)]
    [InlineData("text 1 recognition", LineFate.Placed, "1 recognition")]
    [InlineData("label recognition", LineFate.Placed, "1 recognition")]
    [InlineData("name 1-1", LineFate.Placed, "1-1 name")]
    [InlineData("name 9-1", LineFate.NotUnderstood, null)]
    [InlineData("text 9 recognition", LineFate.NotUnderstood, null)]
    public void A_line_goes_where_a_person_puts_it(string word, LineFate fate, string? field)
    {
        var text = Text("令和7年度 生野区運営方針", "経営課題1 まち", "よくわからない行", "そのあとの文");
        var told = LineDestination.TryParse(word)!;
        var byHand = GoldenPage.Read(text, new ReadingContext { ByHand = new Dictionary<int, LineDestination> { [4] = told } });
        var taught = GoldenPage.Read(text, new ReadingContext { Taught = new Dictionary<string, LineDestination> { [LineDestination.KeyOf("よくわからない　行")] = told } });

        Assert.Equal((fate, field), (byHand.Lines[3].Fate, byHand.Lines[3].Field));
        Assert.Equal(byHand.Lines, taught.Lines);
        Assert.Equal(word, told.ToString());
    }

    [Fact]
    public void What_stands_before_the_title_is_no_text_of_the_policy()
    {
        var read = GoldenPage.Read("くらし\n区政\n令和7年度 生野区運営方針\n区の計画です。\n目標(何をめざすのか)\n安心のまち");

        Assert.Equal([1, 2], read.NotUnderstood.Select(line => line.Number));
        Assert.Equal("区の計画です。", read.Policy!.Statement.Lead);
    }

    [Theory]
    [InlineData("今後の方針", "【今後の方針】")]
    [InlineData("【今後の方針】", "・今後の方針")]
    [InlineData("＜今後の方針＞", "今後の　方針")]
    public void A_line_that_was_taught_is_known_in_other_brackets(string taught, string printed) =>
        Assert.Equal(LineDestination.KeyOf(taught), LineDestination.KeyOf(printed));

    private static ReadDocument Page(string title, params string[] lines) => GoldenPage.Read(Text(title, lines));

    private static string Text(string title, params string[] lines) => string.Join('\n', [title, "重点的に取り組む主な経営課題", .. lines]);
}
