using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>Ways in which something of the policy could vanish, or be joined to a text that says something else.</summary>
public sealed class SilentLossTests
{
    [Theory]
    [InlineData("探している情報が見つからないという声がある。")]
    [InlineData("Adobe Acrobat Readerがなくても読める様式にする。")]
    [InlineData("・LINE")]
    [InlineData("・X")]
    [InlineData("ホーム")]
    [InlineData("メニュー")]
    [InlineData("都市整備局と連携し、案内を置く。")]
    public void What_looks_like_the_site_is_text_in_the_midst_of_the_policy(string line)
    {
        var read = Page("経営課題1 まち", "課題認識", "人が減った。", line, "まちが変わった。");

        Assert.Equal("1 recognition", read.Lines[^2].Field);
        Assert.Contains(line.Trim('・'), read.Policy!.Issues[0].Plan.Recognition, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("経営課題2 新しい関係")]
    [InlineData("【1-1】働く人の担当")]
    public void A_heading_below_the_contacts_is_no_contact(string heading)
    {
        var read = Page("経営課題1 まち", "課題認識", "人が減った。", "このページの作成者・問合せ先", "総務課", heading, "都市整備局と連携し、案内を置く。");

        Assert.Equal((LineFate.Furniture, LineFate.Placed), (read.Lines[^3].Fate, read.Lines[^2].Fate));
        Assert.EndsWith("name", read.Lines[^2].Field, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("【1-1 つながる】【1-2 見守る】")]
    [InlineData("1-1 つながり 1-2 見守り")]
    [InlineData("経営課題2 備え 経営課題3 学び")]
    [InlineData("【課題認識】【主な戦略】")]
    [InlineData("課題認識：【1-2 見守り】")]
    public void Two_headings_in_a_line_are_said(string line)
    {
        var read = Page("経営課題1 まち", "主な戦略", line, "そのあとの文");

        Assert.Equal("一行に見出しが二つあります", read.Lines[^2].Fault);
        Assert.Equal(LineFate.NotUnderstood, read.Lines[^1].Fate);
        Assert.NotNull(read.Refusal);
    }

    [Theory]
    [InlineData("令和6年度予算額 1,234千円（うち国費 600千円）")]
    [InlineData("令和6年度予算額 約3億円")]
    [InlineData("令和66年度予算額 1,234千円")]
    [InlineData("令和6年度予算額 千円")]
    [InlineData("令和5年度予算額\t令和6年度予算額\n1,200\t1,300")]
    public void An_amount_that_cannot_be_taken_as_it_is_is_no_text_either(string lines)
    {
        var read = Page(["経営課題1 まち", .. lines.Split('\n'), "まちが変わった。"]);

        Assert.Equal(LineFate.NotUnderstood, read.Lines[^2].Fate);
        Assert.Equal("まちが変わった。", read.Policy!.Issues[0].Plan.Overview);
        Assert.Empty(read.Policy.Issues[0].PlanEntry.Budgets);
    }

    [Theory]
    [InlineData("戦略1：4,100千円", null)]
    [InlineData("戦略1-1：4,100千円", "1-1")]
    [InlineData("1-1　4,100千円", "1-1")]
    public void A_code_with_an_amount_is_an_amount_of_that_item_or_nothing(string line, string? place)
    {
        var read = Page("経営課題1 まち", "主な戦略", "1-1 つながる", "つなげる。", "経営課題2 花", line);

        Assert.Equal(place is null ? null : $"{place} budgets", read.Lines[^1].Field);
        Assert.Equal(place is null ? 0 : 1, PlacedItems.AllOf(read.Policy!).Sum(it => it.Item.PlanEntry.Budgets.Count));
        Assert.Equal(place is null ? 0 : 1, read.Policy!.Issues[0].Strategies[0].PlanEntry.Budgets.Count);
    }

    [Fact]
    public void A_sentence_that_begins_with_the_next_code_is_no_text_of_the_item_before()
    {
        var read = Page("経営課題1 まち", "主な戦略", "1-1 つながる", "つなげる。", "1-4 の取組と合わせる。", "1-2 見守りを広げる。");

        Assert.Equal("つなげる。\n1-4 の取組と合わせる。", read.Policy!.Issues[0].Strategies.Single().Plan.Text);
        Assert.NotNull(read.Lines[^1].Fault);
    }

    [Theory]
    [InlineData("中間振り返り")]
    [InlineData("【取組実績】")]
    [InlineData("課題と改善策")]
    [InlineData("プロセス指標（目標）")]
    public void What_a_review_says_is_no_text_of_the_plan(string label)
    {
        var read = Page("経営課題1 まち", "主な戦略", "1-1 つながる", "つなげる。", label, "半数を終えた。");

        Assert.Equal("つなげる。", read.Policy!.Issues[0].Strategies.Single().Plan.Text);
        Assert.All(read.Lines.TakeLast(2), line => Assert.Equal(LineFate.NotUnderstood, line.Fate));
    }

    [Fact]
    public void A_label_said_again_in_a_text_is_text()
    {
        var read = GoldenPage.Read("令和6年度 若葉区運営方針\n区の目標\nつながる\n区の使命\n支える\n区運営の基本的な考え方\n二つを定める。\n目標\n使命\n以上");

        Assert.Equal(("つながる", "支える"), (read.Policy!.Statement.Goal, read.Policy.Statement.Mission));
        Assert.Equal("二つを定める。\n目標\n使命\n以上", read.Policy.Statement.MayorsPolicy);
    }

    [Fact]
    public void A_table_of_indicators_is_not_taken_for_a_list_of_them()
    {
        var read = Page("経営課題1 まち", "アウトカム指標\t目標\t実績\t達成状況", "花の数\t30以上\t28\tB");

        Assert.All(read.Lines.TakeLast(2), line => Assert.Equal(LineFate.NotUnderstood, line.Fate));
    }

    [Fact]
    public void What_is_said_beside_a_value_of_the_year_before_is_kept()
    {
        var review = Review("アウトカム指標", "・花の数 30鉢以上", "アウトカム指標の達成状況", "・28鉢:B", "前年度実績", "・21鉢（速報）", "※雨の日を除く。");

        Assert.Equal(21, review.Previous);
        Assert.Contains("※雨の日を除く。", review.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("28鉢（A）", "A")]
    [InlineData("28鉢…B", "B")]
    [InlineData("28鉢\tA", "A")]
    [InlineData("28鉢 B", "B")]
    [InlineData("28鉢：B（未達成）", "B")]
    [InlineData("28鉢 未達成", null)]
    [InlineData("28鉢 達成", null)]
    [InlineData("28鉢、区民ひろばA", null)]
    public void A_code_is_read_where_it_is_printed_and_never_made_of_words(string line, string? mark)
    {
        var review = Review("アウトカム指標", "花の数 30鉢以上", "アウトカム指標の達成状況", line);

        Assert.Equal((mark, 28m), (review.Status, review.Actual));
        Assert.Equal(line.Contains("達成", StringComparison.Ordinal), review.Text!.Contains("達成", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("令和6年度実績", 28, null)]
    [InlineData("令和5年度実績", null, 28)]
    [InlineData("令和2年度実績", null, null)]
    public void A_result_is_of_the_year_that_its_label_names(string label, int? actual, int? former)
    {
        var read = Page("経営課題1 まち", "アウトカム指標", "花の数 30鉢以上", "アウトカム指標の達成状況", label, "28鉢");
        var result = ((Review?)read.Policy!.Issues[0].SelfEvaluation?.Value)?.Indicators.Single();

        Assert.Equal((actual, former), ((int?)result?.Actual, (int?)result?.Previous));
    }

    [Fact]
    public void A_heading_that_a_person_names_keeps_its_amount_and_a_label_the_text_behind_it()
    {
        var text = string.Join('\n', "令和6年度 若葉区運営方針", "重点的に取り組む主な経営課題", "経営課題1 まち", "主な戦略", "◎◎つながる（2,952千円）", "今後の方針：続ける。");
        var read = GoldenPage.Read(text, new ReadingContext
        {
            ByHand = new Dictionary<int, LineDestination> { [5] = LineDestination.TryParse("name 1-1")!, [6] = LineDestination.Label("direction") },
        });

        Assert.Equal(2_952, read.Policy!.Issues[0].Strategies.Single().PlanEntry.Budgets.Single().Amount);
        Assert.Equal("続ける。", ((Review)read.Policy.Whole.SelfEvaluation!.Value).Remarks?.Direction);
        Assert.True(read.Lines[^1] is { IsByHand: true, Text: "今後の方針：続ける。" });
    }

    [Fact]
    public void A_long_line_that_begins_with_a_heading_is_no_text_of_the_item_before()
    {
        var text = string.Concat(Enumerable.Repeat("見守りを広げる。", 60));
        var read = Page("経営課題1 まち", "主な戦略", "1-1 つながる", "つなげる。", $"【1-2 見守る】{text}", $"1-3 育てる {text}");
        var strategies = read.Policy!.Issues[0].Strategies;

        Assert.Equal([("つながる", "つなげる。"), ("見守る", text)], strategies.Select(it => (it.Name!, it.Plan.Text!)));
        Assert.Equal((LineFate.NotUnderstood, true), (read.Lines[^1].Fate, read.Lines[^1].Fault is not null));
    }

    [Fact]
    public void A_fault_of_a_part_of_a_line_is_a_fault_of_the_line() =>
        Assert.Equal("経営課題の見出しの前にあります", GoldenPage.Read("令和6年度 若葉区運営方針\n重点的に取り組む主な経営課題\n課題認識：人が減った。").Lines[^1].Fault);

    [Theory]
    [InlineData("<details><summary>課題認識</summary>人が減った。</details>")]
    [InlineData("<dl><dt>課題認識</dt><dd>人が減った。</dd></dl>")]
    [InlineData("<table><tr><th>課題認識</th><td>人が減った。</td></tr></table>")]
    [InlineData("<table><tr><td><p>課題認識</p><p>人が減った。</p><p>まちが変わった。</p></td></tr></table>")]
    [InlineData("<noscript><p>課題認識</p><p>人が減った。</p></noscript>")]
    [InlineData("<section>課題認識<article>人が減った。</article></section>")]
    [InlineData("<pre>課題認識\n人が減った。</pre>")]
    [InlineData("<p>課題認識<br>&#20154;が減った&#x3002;</p>")]
    [InlineData("<p>課題認識</p><p>人が<ruby>減<rt>へ</rt></ruby>った。</p>")]
    [InlineData("<div hidden>経営課題2 隠れた</div><p>課題認識</p><p style='color:red'>人が減った。</p><p style='display: none'>隠れた</p><!-- 隠れた -->")]
    public void What_a_saved_page_shows_is_read_and_nothing_else(string html)
    {
        var read = GoldenPage.Read($"<html><body><h1>令和6年度 若葉区運営方針</h1><h2>重点的に取り組む主な経営課題</h2><h3>経営課題1 まち</h3>{html}</body></html>");
        var issue = read.Policy!.Issues.Single();

        Assert.StartsWith("人が減", issue.Plan.Recognition, StringComparison.Ordinal);
        Assert.EndsWith("った。", issue.Plan.Recognition, StringComparison.Ordinal);
        Assert.DoesNotContain("隠れた", System.Text.Encoding.UTF8.GetString(Bytes(read)), StringComparison.Ordinal);
        Assert.Null(read.Refusal);
    }

    [Fact]
    public void Numbers_and_readings_of_a_saved_page_are_as_they_are_seen()
    {
        var read = GoldenPage.Read("""
            <html><body><h1>令和6年度 若葉区運営方針</h1><h2>重点的に取り組む主な経営課題</h2><h3>経営課題1 まち</h3><p>課題認識</p>
            <ol start="3"><li>育てる</li><li><ruby>灯<rp>(</rp><rt>あか</rt><rp>)</rp></ruby>り</li></ol></body></html>
            """);

        Assert.Equal("3 育てる\n4 灯（あか）り", read.Policy!.Issues[0].Plan.Recognition);
    }

    private static byte[] Bytes(ReadDocument read) =>
        EditionContent.ToBytes(read.Policy!.Freeze(new Ward("wakaba", "若葉区", "大阪市"), PrintedContacts.None));

    private static IndicatorResult Review(params string[] lines) =>
        ((Review)Page(["経営課題1 まち", .. lines]).Policy!.Issues[0].SelfEvaluation!.Value).Indicators.Single();

    private static ReadDocument Page(params string[] lines) =>
        GoldenPage.Read(string.Join('\n', ["令和6年度 若葉区運営方針", "重点的に取り組む主な経営課題", .. lines]));
}
