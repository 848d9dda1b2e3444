using System.Runtime.CompilerServices;
using System.Text;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>Faults of the kinds that people reported of documents that were read wrongly: each with the input that was tried, and with others.</summary>
public sealed class FieldCaseTests
{
    private const string Strategy = "【4-2 地域防犯力の強化】";
    private const string Initiative = "【1-2-5 子どもがたくましく未来を生き抜く力をつける取組】(2,952千円)";
    private const string Name = "子どもがたくましく未来を生き抜く力をつける取組";

    [Theory]
    [InlineData("［4-2 地域防犯力の強化］")]
    [InlineData("〔4-2〕地域防犯力の強化")]
    [InlineData("＜4-2　地域防犯力の強化＞")]
    [InlineData("・【4-2 地域防犯力の強化】")]
    [InlineData("戦略4-2 地域防犯力の強化")]
    [InlineData("【戦略4-2：地域防犯力の強化】")]
    [InlineData("4-2 地域防犯力の強化")]
    [InlineData("４－２：地域防犯力の強化")]
    [InlineData("4-2【地域防犯力の強化】")]
    [InlineData("【 4-2 地域防犯力の強化")]
    [InlineData("【4-2】　地域防犯力の強化")]
    [InlineData("「4-2 地域防犯力の強化」")]
    public void A_heading_of_a_strategy_in_any_brackets_is_a_heading(string heading)
    {
        var policy = ReadWith(Strategy, heading);

        Assert.Equal(8, policy.Issues.Sum(issue => issue.Strategies.Count));
        Assert.Equal("地域防犯力の強化", policy.Issues[3].Strategies[1].Name);
        Assert.DoesNotContain("4-2", policy.Issues[3].Strategies[0].Plan.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("〔1-2-5 " + Name + "〕(2,952千円)")]
    [InlineData("【1-2-5】" + Name + "(2,952千円)")]
    [InlineData("1-2-5 " + Name + " (2,952千円)")]
    [InlineData("【具体的取組1-2-5 " + Name + "】（2,952千円）")]
    [InlineData("・[1-2-5 " + Name + "] 〔令和3年度予算額 2,952 千円〕")]
    [InlineData("《1-2-5:" + Name + "》(3年度予算額2,952千円)")]
    [InlineData("【1-2-5 " + Name + "】(295万2千円)")]
    public void A_heading_of_an_initiative_in_any_brackets_is_a_heading_with_its_amount(string heading)
    {
        var policy = ReadWith(Initiative, heading);
        var initiative = policy.Issues[0].Strategies[1].Initiatives.Single();

        Assert.Equal((Name, 5), (initiative.Name, initiative.Number));
        Assert.Equal((2021, BudgetKind.Planned, 2_952L), initiative.PlanEntry.Budgets.Select(it => (it.FiscalYear, it.Kind, it.Amount!.Value)).Single());
    }

    [Theory]
    [InlineData("［4-9-1 地域防犯力の強化］")]
    [InlineData("【5-2 地域防犯力の強化】")]
    [InlineData("〔4-1〕地域防犯力の強化")]
    [InlineData("【経営課題3 地域防犯力の強化】")]
    public void A_heading_that_does_not_fit_is_said_and_what_follows_is_not_joined_to_the_text_before(string heading)
    {
        var text = Seeds.Text(Seeds.Page).Replace(Strategy, heading, StringComparison.Ordinal);
        var read = GoldenPage.Read(text);
        var line = read.Lines.Single(it => it.Text == heading);
        var next = read.Lines.Single(it => it.Number == line.Number + 1);

        Assert.Equal((LineFate.NotUnderstood, LineFate.NotUnderstood), (line.Fate, next.Fate));
        Assert.Contains("並びと合いません", line.Fault, StringComparison.Ordinal);
        Assert.StartsWith($"{line.Number}行目「{heading}」：", read.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("防犯カメラの設置を計画的に実施するなど", read.Policy!.Issues[3].Strategies[0].Plan.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("【24時間対応】の相談窓口を設ける。")]
    [InlineData("【4つの柱】")]
    [InlineData("【重点】")]
    [InlineData("(1) 防犯カメラ")]
    [InlineData("1 防犯カメラを設置する")]
    [InlineData("4-2の取組と合わせて進める。")]
    [InlineData("1-2月に訓練を行う。")]
    [InlineData("【1-2月の催し】")]
    [InlineData("1-2 か月分の水を備える")]
    public void A_line_that_only_begins_like_a_heading_is_text(string line)
    {
        const string First = "警察等関係機関と連携し、";
        var policy = ReadWith(First, line + "\n" + First);

        Assert.Equal(8, policy.Issues.Sum(issue => issue.Strategies.Count));
        Assert.StartsWith(line, policy.Issues[3].Strategies[1].Plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_inputs_that_were_tried_are_read_as_they_should_be()
    {
        Assert.Equal(8, Read(Seeds.Page, "i07-bracket-square").Issues.Sum(issue => issue.Strategies.Count));
        Assert.Equal(7, Read(Seeds.Page, "i22-initiative-bracket").Issues.SelectMany(issue => issue.Strategies).Sum(it => it.Initiatives.Count));
        Assert.Contains("【24時間対応】", Read(Seeds.Page, "i10-24jikan").Issues[3].Strategies[1].Plan.Text!, StringComparison.Ordinal);
        Assert.Equal(8, Read(Seeds.Page, "i26b-bullets").Sources.Single().Findings.Count);
        Assert.Equal("⻄区", Read(Seeds.Page with { Ward = new ManifestWard("nishi", "西区", "大阪市") }, "i21-radical-nishi").Statement.Name[^6..^4]);
        Assert.Equal(2021, Read(Seeds.Page, "i19-reiwa-compat").FiscalYear);
    }

    [Theory]
    [InlineData("i01-amount-grouping", "1-1-1の予算額「9,33千円」を読めません")]
    [InlineData("i14-h33", "「平成33年」という年はありません")]
    [InlineData("i15-h31note", "「平成34年6月10日」という日付はありません")]
    public void The_pages_that_say_what_cannot_be_are_refused(string file, string reason) => AssertRefused(Seeds.Page, Text(file), reason);

    [Theory]
    [InlineData("t01-date-jp", "「1月2日」は、番号")]
    [InlineData("t02-date-en", "「2001/2/1」は、番号")]
    [InlineData("t19-otherwardtitle", "「令和4年度 港区運営方針の達成状況（総括表）」")]
    public void The_tables_that_say_what_cannot_be_are_refused(string file, string reason) => AssertRefused(Seeds.Table, Text(file), reason);

    [Theory]
    [InlineData("2月1日")]
    [InlineData("2001-02-01")]
    [InlineData("1-Feb")]
    [InlineData("2001年2月1日")]
    [InlineData("Feb-01")]
    public void A_code_that_a_spreadsheet_made_a_date_of_is_told_so(string date) => AssertRefused(
        Seeds.Table,
        Seeds.Text(Seeds.Table).Replace("\t2-1\t", $"\t{date}\t", StringComparison.Ordinal),
        $"「{date}」は、番号（1-2、1-2-1の形）が日付に変わったもののようです");

    [Theory]
    [InlineData("令和4年度 港区")]
    [InlineData("令和3年度 旭区運営方針の達成状況（総括表）")]
    [InlineData("港区運営方針　総括表")]
    [InlineData("令和元年度 運営方針の達成状況")]
    public void A_table_that_names_another_ward_or_year_is_refused(string title)
    {
        AssertRefused(Seeds.Table, title + "\n" + Seeds.Text(Seeds.Table), $"「{title}」");
        AssertRefused(Seeds.Table, Seeds.Text(Seeds.Table) + "\n" + title, $"「{title}」");
    }

    [Theory]
    [InlineData("文を改めた", "表を改めた")]
    [InlineData("令和3年6月4日 担当者 氏名不詳が改めた")]
    [InlineData("担当 内線0000", "作成 氏名不詳", "電話 00-0000-0000")]
    public void Every_line_that_was_left_out_is_said(params string[] lines)
    {
        var policy = ReadWith("\n策定経過\n", $"\n策定経過\n{string.Join('\n', lines)}\n");

        Assert.Equal(lines, policy.Sources.Single().Findings.Select(finding => finding.LeftOut).OfType<string>());
    }

    [Fact]
    public void Dated_steps_of_a_revision_are_notes()
    {
        var notes = Read(Seeds.Page, "i28b-revision-after").Statement.Notes;

        Assert.Equal(
            [(new DateOnly(2021, 6, 4), "様式2の1-1-1の目標の数値を修正しました。"), (new DateOnly(2021, 9, 1), "予算額を修正しました。")],
            notes.Take(2).Select(note => (note.Date, note.Text)));
        Assert.Equal(4, notes.Count);
    }

    [Theory]
    [InlineData("•")]
    [InlineData("●")]
    [InlineData("◆")]
    [InlineData("–")]
    [InlineData("*")]
    [InlineData("▪")]
    [InlineData("■")]
    [InlineData("･")]
    public void All_marks_that_people_paste_make_lists(string mark)
    {
        var text = string.Join('\n', Seeds.Text(Seeds.Page).Split('\n').Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? $"{mark} {line[2..]}" : line));
        var policy = Seeds.Read(Seeds.Page, text);

        Assert.Equal(Seeds.Read(Seeds.Page).Statement.MayorsPolicy, policy.Statement.MayorsPolicy);
        Assert.Equal(8, policy.Sources.Single().Findings.Count);
    }

    private static OperatingPolicy ReadWith(string found, string written)
    {
        var text = Seeds.Text(Seeds.Page);
        Assert.Contains(found, text, StringComparison.Ordinal);

        return Seeds.Read(Seeds.Page, text.Replace(found, written, StringComparison.Ordinal));
    }

    private static OperatingPolicy Read(ManifestEntry entry, string file) => SourceReader.ReadPolicy(entry, Encoding.UTF8.GetBytes(Text(file)));

    private static void AssertRefused(ManifestEntry entry, string text, string reason)
    {
        var refused = Assert.Throws<UnreadableSourceException>(() => SourceReader.ReadPolicy(entry, Encoding.UTF8.GetBytes(text)));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static string Text(string file, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "Field", file + ".txt"));
}
