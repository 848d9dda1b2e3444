using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Joining;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Publishing;

/// <summary>The two real documents, as if they were of one year.</summary>
public sealed class JoinedSeedsTests
{
    private readonly OperatingPolicy _page = Seeds.Read(Seeds.Page);
    private readonly OperatingPolicy _table = Seeds.Read(Seeds.Table with { FiscalYear = 2021 });

    [Fact]
    public void Texts_are_those_of_the_page_and_judgements_those_of_the_table()
    {
        var (page, table) = (Frozen(_page), Frozen(_table));
        var joined = Frozen(PolicyJoining.Join(_page, _table));

        Assert.All(page.Items.Where(it => it.Key != "o1-2-5" && it.Key != "o3-2-2"), item =>
        {
            var now = joined.Items.Single(it => it.Key == item.Key);
            Assert.Equal(item.Budgets, now.Budgets);
            Assert.Equal(item.ItemPlan with { Page = null }, now.ItemPlan with { Page = null, Indicators = item.ItemPlan.Indicators });
            Assert.Equal(table.Items.FirstOrDefault(it => it.Key == item.Key)?.Judgements ?? [], now.Judgements);
        });
        Assert.Equal(page.Initiatives.Select(it => it.Key).Union(table.Initiatives.Select(it => it.Key)).Order(StringComparer.Ordinal), joined.Initiatives.Select(it => it.Key).Order(StringComparer.Ordinal));
        Assert.Equal(page.PlannedTotal, joined.PlannedTotal);
        Assert.Empty(joined.CoverageNotices); // the table shows them all
        Assert.NotEmpty(page.CoverageNotices);
        Assert.Empty((page with { Issues = [.. page.Issues.Select(issue => issue with { Strategies = [] })] }).CoverageNotices); // nothing to select from
    }

    [Fact]
    public void Both_documents_stay_with_their_own_findings()
    {
        var (page, table) = (_page.Sources[0].Findings.ToList(), _table.Sources[0].Findings.ToList());
        PolicyJoining.Join(_page, _table);

        Assert.Equal([SourceKind.PolicyPage, SourceKind.ResultsTable], _page.Sources.Select(source => source.Kind));
        Assert.Equal(page, _page.Sources[0].Findings);
        Assert.Equal(table, _page.Sources[1].Findings.Take(table.Count)); // 「名がありません」 is true of the table, whatever the page says
    }

    [Fact]
    public void What_they_say_differently_is_said_with_its_place()
    {
        var before = _table.Sources[0].Findings.Count;
        PolicyJoining.Join(_page, _table);
        var added = _table.Sources[0].Findings.Skip(before).ToList();

        Assert.Equal(["経営課題 2の「名称」", "経営課題 3の「名称」", "戦略 3-2の「名称」"], added.Where(it => it.Place.EndsWith("「名称」", StringComparison.Ordinal)).Select(it => it.Place));
        Assert.Equal(
            "区の公開ページ（運営方針）には「区民一人ひとりの生活に寄り添った福祉・健康施策の展開」、この資料には「区民一人ひとりの生活に寄り添った福祉・健康施策の推進」とあります。",
            added.Single(it => it.Place == "経営課題 2の「名称」").Found);
        Assert.Equal(["1-2-5", "3-2-2"], added.Where(it => it.Found.EndsWith("この資料にはありません。", StringComparison.Ordinal)).Select(it => it.Item.ToString()));
        Assert.Equal(["1-1-2", "1-1-3", "1-2-1", "1-2-2", "1-2-3", "2-1-1", "2-2-1", "3-1-2", "3-2-1", "4-2-1"], added.Where(it => it.Done == "この資料のとおりに加えました。").Select(it => it.Item.ToString()));
        Assert.DoesNotContain(added, it => it.Place.Contains("達成状況", StringComparison.Ordinal)); // the page gives no judgements: that is no difference
        Assert.All(added, it => Assert.True(it.Found.Length < 250 && it.Done.EndsWith('。')));
    }

    [Fact]
    public void The_other_way_round_the_table_goes_before()
    {
        var joined = Frozen(PolicyJoining.Join(_table, _page));

        Assert.Equal("地域資源を活用したまちの魅力づくり", joined.FindStrategy(ItemCode.Parse("3-2"))!.Name);
        Assert.Equal(64_174, joined.PlannedTotal);
        Assert.NotNull(joined.FindIssue(ItemCode.OfIssue(4))!.Name); // which the table lacks
        Assert.NotNull(joined.Statement.MayorsPolicy);
        Assert.NotEmpty(joined.Reforms);
        Assert.Equal([FormStage.Plan, FormStage.SelfEvaluation], joined.Statement.Stages);
    }

    [Fact]
    public void What_was_joined_can_be_put_into_a_draft()
    {
        var joined = Frozen(PolicyJoining.Join(_page, _table));
        var draft = Seeds.Read(Seeds.Page);
        EditionReturn.Into(draft, joined);

        Assert.Equal(EditionContent.ToBytes(joined), EditionContent.ToBytes(Frozen(draft)));
    }

    private static PublishedPolicy Frozen(OperatingPolicy policy) => policy.Freeze(new Ward("asahi", "旭区", "大阪市"), PrintedContacts.None);
}
