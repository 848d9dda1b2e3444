using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

public sealed partial class DamagedSourceTests
{
    public static TheoryData<SourceKind> Kinds => [SourceKind.PolicyPage, SourceKind.ResultsTable];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_document_is_refused(SourceKind kind)
    {
        AssertRefused(kind, [], "中身がありません");
        AssertRefused(kind, "  \n\n\t"u8.ToArray(), "中身がありません");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_in_another_encoding_is_refused(SourceKind kind)
    {
        var text = Seeds.Text(Entry(kind));
        AssertRefused(kind, Encoding.Unicode.GetBytes(text), "文字コードがUTF-8ではありません", "制御文字");
        AssertRefused(kind, [0x97, 0xDF, 0x98, 0x61, 0x33, 0x94, 0x4E, 0x93, 0x78], "文字コードがUTF-8ではありません");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_huge_document_is_refused(SourceKind kind) => AssertRefused(kind, new byte[SourceText.LargestSize + 1], "大きすぎます");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_of_another_kind_is_refused(SourceKind kind)
    {
        var other = Entry(kind == SourceKind.PolicyPage ? SourceKind.ResultsTable : SourceKind.PolicyPage);
        AssertRefused(kind, Seeds.Bytes(other));
        AssertRefused(kind, "%PDF-1.7\n%\xE2\xE3\xCF\xD3"u8.ToArray());
        AssertRefused(kind, "<!DOCTYPE html><title>運営方針</title>"u8.ToArray());
    }

    [Fact]
    public void A_page_cut_anywhere_is_refused_or_says_that_its_end_is_missing()
    {
        var whole = Seeds.Text(Seeds.Page).TrimEnd();

        // Every beginning of the page, letter by letter: none may pass for the whole.
        Assert.All(Enumerable.Range(1, whole.Length - 1), length => AssertIncomplete(whole[..length]));
    }

    [Fact]
    public void A_table_cut_within_a_row_is_refused()
    {
        var whole = Seeds.Text(Seeds.Table);
        var cuts = Enumerable.Range(1, whole.Length - 1).Select(length => whole[..length]).Where(cut => !EndsWithWholeRow(cut)).ToList();

        Assert.True(cuts.Count > 2_000, "Most cuts fall within a row.");
        Assert.All(cuts, cut => AssertRefused(SourceKind.ResultsTable, Encoding.UTF8.GetBytes(cut)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_that_is_not_the_one_of_the_manifest_is_refused(SourceKind kind)
    {
        var entry = Entry(kind);
        var cut = Seeds.Bytes(entry)[..^10];

        var refused = Assert.Throws<UnreadableSourceException>(() => SourceReader.Read(entry, cut));
        Assert.StartsWith($"{entry.File} を読めません：目録のSHA-256と一致しません", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("順調でない\t", "不調\t", "「不調」は、アウトカム指標の達成状況のことばではありません")]
    [InlineData("\t3-1-2\t", "\t3-1-0\t", "番号（1、1-2、1-2-5の形")]
    [InlineData("\tp.24\t", "\tp.٢٤\t", "ページ（p.7の形）として読めません")]
    [InlineData("\tp.24\t", "\t24頁\t", "ページ（p.7の形）として読めません")]
    [InlineData("\t3-1-2\t", "\t3-1-1\t", "番号3-1-1が、並びと合いません")]
    [InlineData("\t4-2\t", "\t3-2\t", "番号3-2が、並びと合いません")]
    [InlineData("【地域資源を活用したまちの魅力づくり】", "地域資源を活用したまちの魅力づくり", "戦略3-2の名（【…】）がありません")]
    [InlineData("プロセス指標の達成状況", "プロセスの達成状況", "見出しに「プロセス指標の達成状況」がありません")]
    [InlineData("3 地域コミュニティの活性化とまちの魅力の向上", "7 地域コミュニティの活性化とまちの魅力の向上", "番号が、戦略の番号と合いません")]
    public void A_table_with_a_broken_cell_is_refused_with_its_place(string found, string broken, string reason)
    {
        var text = Seeds.Text(Seeds.Table);
        Assert.Contains(found, text, StringComparison.Ordinal);
        AssertRefused(SourceKind.ResultsTable, Encoding.UTF8.GetBytes(text.Replace(found, broken, StringComparison.Ordinal)), reason);
    }

    [Theory]
    [InlineData("(9,339千円)", "(9,33X千円)", "1-1-1の予算額「9,33X千円」を読めません")]
    [InlineData("令和3年度 旭区運営方針\n", "令和2年度 旭区運営方針\n", "令和3年度の旭区の資料のはずですが、表題は「令和2年度 旭区運営方針」です")]
    [InlineData("【1-2-5 ", "【9-2-5 ", "具体的取組9-2-5の番号が、並びと合いません")]
    [InlineData("【1-2-5 ", "【1-2-0 ", "具体的取組の「1-2-0」は、番号")]
    [InlineData("【1-1 ", "【1-0 ", "戦略の「1-0」は、番号")]
    [InlineData("【経営課題2 ", "【経営課題0 ", "経営課題の「0」は、番号")]
    [InlineData("令和3年度 旭区運営方針\n", "令和٣年度 旭区運営方針\n", "1行目「令和٣年度 旭区運営方針」：表題のようですが、年度か区の名を読めません")]
    [InlineData("令和3年度 旭区運営方針\n", "令和0年度 旭区運営方針\n", "「令和0年」という年はありません（元年より前の年はありません）")]
    [InlineData("【経営課題2 ", "【経営課題1 ", "経営課題1の番号が、並びと合いません")]
    [InlineData("(令和4年6月10日)", "(令和4年6月31日)", "「令和4年6月31日」という日付はありません（2022年6月は30日までです）")]
    public void A_page_with_a_broken_line_is_refused_with_its_place(string found, string broken, string reason)
    {
        var text = Seeds.Text(Seeds.Page);
        Assert.Contains(found, text, StringComparison.Ordinal);
        AssertRefused(SourceKind.PolicyPage, Encoding.UTF8.GetBytes(text.Replace(found, broken, StringComparison.Ordinal)), reason);
    }

    [Fact]
    public void A_heading_that_is_missing_is_said()
    {
        var policy = Seeds.Read(Seeds.Page, Seeds.Text(Seeds.Page).Replace("区の使命(どのような役割を担うのか)\n", "", StringComparison.Ordinal));

        Assert.Single(policy.Sources.Single().Findings, finding => finding is { Place: "見出し「使命」", Found: "見出しがありません。" });
    }

    [Fact]
    public void A_page_that_goes_on_after_its_end_is_read_with_a_finding()
    {
        var policy = Seeds.Read(Seeds.Page, Seeds.Text(Seeds.Page) + "\nお知らせ\n");

        Assert.Equal("お知らせ", policy.Sources.Single().Findings.Single(finding => finding.Done == "取り込んでいません。").LeftOut);
    }

    [Fact]
    public void A_budget_of_another_year_is_kept_with_its_year_and_a_finding()
    {
        var policy = Seeds.Read(Seeds.Page, Seeds.Text(Seeds.Page).Replace("主な具体的取組(令和3年度予算額)", "主な具体的取組(令和2年度予算額)", StringComparison.Ordinal));

        Assert.Equal(2020, policy.Issues[0].Strategies[0].Initiatives[0].PlanEntry.Budgets.Single().FiscalYear);
        Assert.Equal(4, policy.Sources.Single().Findings.Count(finding => finding.Found.Contains("令和2年度のもので", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_with_the_notice_of_licence_once_is_read_without_that_finding()
    {
        var text = Seeds.Text(Seeds.Page);
        var (first, second) = (text.IndexOf("CC(クリエイティブ", StringComparison.Ordinal), text.IndexOf("令和3年度 旭区運営方針改訂履歴", StringComparison.Ordinal));
        var policy = Seeds.Read(Seeds.Page, text.Remove(first, second - first));

        Assert.DoesNotContain(policy.Sources.Single().Findings, finding => finding.Place.StartsWith("利用条件", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2023)]
    public void A_table_of_a_year_that_has_none_is_refused(int year)
    {
        var refused = Assert.Throws<UnreadableSourceException>(() => SourceReader.ReadPolicy(Seeds.Table with { FiscalYear = year }, Seeds.Bytes(Seeds.Table)));

        Assert.Equal($"{year}年度の様式に、総括表はありません。", refused.Message);
    }

    [Fact]
    public void Letters_that_only_look_alike_are_understood_and_kept_as_printed()
    {
        // Full-width signs, and radicals as PDF files give them (⻄ for 西, ⽅ for 方).
        var text = Seeds.Text(Seeds.Page)
            .Replace("【1-2-5 子ども", "【１－２－５　⼦ども", StringComparison.Ordinal)
            .Replace("(2,952千円)", "（２，９５２千円）", StringComparison.Ordinal)
            .Replace("区の目標(何をめざすのか)", "区の⽬標（何をめざすのか）", StringComparison.Ordinal)
            .Replace("城北公園北西エリア", "城北公園北⻄エリア", StringComparison.Ordinal);
        var policy = Seeds.Read(Seeds.Page, text);
        var initiative = policy.Issues[0].Strategies[1].Initiatives.Single();

        Assert.Equal(5, initiative.Number);
        Assert.Equal(2_952, initiative.PlanEntry.Budgets.Single().Amount);
        Assert.StartsWith("⼦どもが", initiative.Name, StringComparison.Ordinal);
        Assert.Contains("北⻄", policy.Issues[2].Strategies[1].Initiatives.Single().Plan.Text, StringComparison.Ordinal);
    }

    // A cut between two rows, or behind a figure of the last page number, leaves whole rows; the SHA-256 in the manifest catches those.
    private static bool EndsWithWholeRow(string cut)
    {
        var last = cut[(cut.LastIndexOf('\n') + 1)..];

        return (string.IsNullOrWhiteSpace(last) && cut.Contains("1-1-1", StringComparison.Ordinal)) || WholeRow().IsMatch(last);
    }

    [GeneratedRegex(@"\d-\d-\d\t.*\tp\.\d+\t?$")]
    private static partial Regex WholeRow();

    private static void AssertIncomplete(string cut)
    {
        try
        {
            var policy = SourceReader.ReadPolicy(Seeds.Page, Encoding.UTF8.GetBytes(cut));
            Assert.Single(policy.Sources.Single().Findings, finding => finding.Place == "ページの末尾");
        }
        catch (UnreadableSourceException refused)
        {
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    private static ManifestEntry Entry(SourceKind kind) => kind == SourceKind.PolicyPage ? Seeds.Page : Seeds.Table;

    private static void AssertRefused(SourceKind kind, byte[] bytes, params string[] reasons)
    {
        var refused = Assert.Throws<UnreadableSourceException>(() => SourceReader.ReadPolicy(Entry(kind), bytes));

        Assert.DoesNotContain('\n', refused.Message);
        Assert.True(reasons.Length == 0 || reasons.Any(reason => refused.Message.Contains(reason, StringComparison.Ordinal)), refused.Message);
    }
}
