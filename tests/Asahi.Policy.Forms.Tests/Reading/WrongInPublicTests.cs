using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>What would stand in public and be wrong: another amount, another era, a day that never was, words that were left out on purpose.</summary>
public sealed class WrongInPublicTests
{
    [Theory]
    [InlineData("(9,33千円)", "1-1-1の予算額「9,33千円」を読めません")]
    [InlineData("(93,39千円)", "1-1-1の予算額「93,39千円」を読めません")]
    [InlineData("(9,3390千円)", "1-1-1の予算額「9,3390千円」を読めません")]
    [InlineData("（９，３３千円）", "1-1-1の予算額「９，３３千円」を読めません")]
    [InlineData("(,339千円)", "1-1-1の予算額「,339千円」を読めません")]
    public void An_amount_with_its_commas_in_odd_places_is_refused(string amount, string reason) => AssertRefused("(9,339千円)", amount, reason);

    [Theory]
    [InlineData("主な具体的取組(令和3年度予算額)", "主な具体的取組(平成33年度予算額)", "「平成33年」という年はありません（平成は31年までです）")]
    [InlineData("主な具体的取組(令和3年度予算額)", "主な具体的取組（平成３２年度予算額）", "「平成32年」という年はありません")]
    [InlineData("(令和4年6月10日)", "(平成34年6月10日)", "「平成34年6月10日」という日付はありません（平成は31年までです）")]
    [InlineData("(令和4年6月10日)", "(令和元年4月30日)", "「令和元年4月30日」という日付はありません（令和は2019年5月1日からです）")]
    [InlineData("(令和4年6月10日)", "(平成31年5月1日)", "「平成31年5月1日」という日付はありません（平成は2019年4月30日までです）")]
    [InlineData("(令和4年6月10日)", "(令和5年2月29日)", "「令和5年2月29日」という日付はありません（2023年2月は28日までです）")]
    [InlineData("令和3年度 区運営の基本的な考え方", "平成33年度 区運営の基本的な考え方", "「平成33年」という年はありません")]
    [InlineData("旭区運営方針(令和4年6月10日更新)", "旭区運営方針(平成34年6月10日更新)", "「平成34年6月10日」という日付はありません")]
    public void A_year_or_day_that_never_was_is_refused(string found, string wrong, string reason) => AssertRefused(found, wrong, reason);

    [Theory]
    [InlineData("(令和4年6月10日)", "(平成31年4月30日)", 2019, 4, 30)]
    [InlineData("(令和4年6月10日)", "(令和元年5月1日)", 2019, 5, 1)]
    [InlineData("(令和4年6月10日)", "（令和４年６月１０日）", 2022, 6, 10)]
    public void A_day_within_its_era_is_taken(string found, string printed, int year, int month, int day)
    {
        var policy = Seeds.Read(Seeds.Page, Seeds.Text(Seeds.Page).Replace(found, printed, StringComparison.Ordinal));

        Assert.Contains(policy.Statement.Notes, note => note.Date == new DateOnly(year, month, day));
    }

    [Fact]
    public void What_was_left_out_above_a_table_is_told_and_quoted_to_nobody_but_who_imports_it()
    {
        var policy = Seeds.Read(Seeds.Table, "令和4年度 旭区運営方針の達成状況（総括表）\n作成：企画総務課　担当者　氏名不詳　内線0000\n" + Seeds.Text(Seeds.Table));

        AssertLeftOut(policy, ["作成：企画総務課　担当者　氏名不詳　内線0000"], ["2行目"], ["内線", "企画総務課"]);
    }

    [Fact]
    public void What_was_left_out_below_a_heading_or_after_the_end_of_a_page_is_not_quoted_either()
    {
        var text = Seeds.Text(Seeds.Page).Replace("\n策定経過\n", "\n策定経過\n令和3年6月4日 担当者 氏名不詳が修正\n問合せ 内線0000\n", StringComparison.Ordinal) + "\n電話 06-0000-0000\n";

        AssertLeftOut(Seeds.Read(Seeds.Page, text), ["令和3年6月4日 担当者 氏名不詳が修正", "問合せ 内線0000"], ["行目に、"], ["氏名不詳", "内線", "06-0000"]);
    }

    [Fact]
    public void The_name_of_a_link_is_quoted_only_when_it_is_one()
    {
        var policy = Seeds.Read(Seeds.Page, Seeds.Text(Seeds.Page).Replace("\n改訂履歴\n", "\n担当 氏名不詳の改訂履歴\n", StringComparison.Ordinal));

        Assert.Contains("ファイルへのリンクの名「改訂履歴」だけ", Public(Seeds.Read(Seeds.Page)), StringComparison.Ordinal);
        Assert.Contains("ファイルへのリンクの名だけ", Public(policy), StringComparison.Ordinal);
        Assert.DoesNotContain("氏名不詳", Public(policy), StringComparison.Ordinal);
    }

    private static void AssertLeftOut(OperatingPolicy policy, string[] quoted, string[] told, string[] never)
    {
        var findings = policy.Sources.Single().Findings;
        var edition = Public(policy);

        Assert.Equal(quoted, findings.Select(finding => finding.LeftOut).OfType<string>());
        Assert.All(told, words => Assert.Contains(words, edition, StringComparison.Ordinal));
        Assert.All(never, words => Assert.DoesNotContain(words, edition, StringComparison.Ordinal));
    }

    private static string Public(OperatingPolicy policy) =>
        Regex.Unescape(Encoding.UTF8.GetString(EditionContent.ToBytes(policy.Freeze(new Ward("asahi", "旭区", "大阪市"), PrintedContacts.None))));

    private static void AssertRefused(string found, string wrong, string reason)
    {
        var text = Seeds.Text(Seeds.Page);
        Assert.Contains(found, text, StringComparison.Ordinal);
        var refused = Assert.Throws<UnreadableSourceException>(() => Seeds.Read(Seeds.Page, text.Replace(found, wrong, StringComparison.Ordinal)));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
