using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Lineages;

public sealed class LineageRulesTests
{
    private static readonly ItemCode[] _codes = [.. new[] { "1", "1-1", "1-2", "1-1-1", "1-1-2" }.Select(ItemCode.Parse)];

    [Theory]
    [InlineData(LineageKind.Continued, "1-1", "1-1", null)]
    [InlineData(LineageKind.Renamed, "1-1-1", "1-1-2", null)]
    [InlineData(LineageKind.Split, "1-1-1", "1-1-2", null)]
    [InlineData(LineageKind.Merged, "1-1", "1-1 1-2", null)]
    [InlineData(LineageKind.New, "1-1", "", null)]
    [InlineData(LineageKind.Ended, null, "1-1", null)]
    [InlineData(LineageKind.Continued, "1-1", "", "「継続」には、前の年度の項目を一つだけ選んでください")]
    [InlineData(LineageKind.Renamed, "1-1", "1-1 1-2", "「改称」には、前の年度の項目を一つだけ選んでください")]
    [InlineData(LineageKind.Merged, "1-1", "1-1", "「統合」には、前の年度の項目を二つ以上選んでください")]
    [InlineData(LineageKind.Merged, "1-1", "1-1 1-1", "「統合」には、前の年度の項目を二つ以上選んでください")]
    [InlineData(LineageKind.New, "1-1", "1-1", "「新規」には、前の年度の項目を選ばないでください")]
    [InlineData(LineageKind.Ended, null, "", "「終了」には、前の年度の項目を一つだけ選んでください")]
    [InlineData(LineageKind.Ended, "1-1", "1-1", "「終了」は、前の年度の項目にだけ付けられます")]
    [InlineData(LineageKind.Continued, null, "1-1", "「終了」は、前の年度の項目にだけ付けられます")]
    [InlineData(LineageKind.Continued, "2-1", "1-1", "この年度に 2-1 はありません")]
    [InlineData(LineageKind.Continued, "1-1", "2-1", "前の年度に 2-1 はありません")]
    [InlineData(LineageKind.Continued, "1-1", "1-1-1", "戦略は、前の年度の戦略からだけ選んでください")]
    public void A_kind_takes_so_many_items_of_its_own_level(LineageKind kind, string? item, string former, string? fault) =>
        Assert.Equal(fault, LineageRules.Fault(Link(kind, item, former), _codes, _codes));

    [Fact]
    public void An_item_has_one_link_and_what_goes_on_has_not_ended()
    {
        IReadOnlyList<LineageLink> links = LineageRules.Put([], Link(LineageKind.Ended, null, "1-2"));
        links = LineageRules.Put(links, Link(LineageKind.Continued, "1-1", "1-1"));
        links = LineageRules.Put(links, Link(LineageKind.Merged, "1-1", "1-1 1-2"));

        Assert.Equal(["統合（令和2年度の 1-1、1-2 から）"], links.Select(link => link.Sentence));
        Assert.Empty(LineageRules.Remove(links, ItemCode.Parse("1-1")));
    }

    [Fact]
    public void An_end_can_be_taken_back()
    {
        var links = LineageRules.Put(LineageRules.Put([], Link(LineageKind.Ended, null, "1-1")), Link(LineageKind.Ended, null, "1-2"));

        Assert.Equal(["終了（令和2年度の 1-1 で終わり）"], LineageRules.RemoveEnded(links, 2020, ItemCode.Parse("1-2")).Select(link => link.Sentence));
    }

    [Theory]
    [InlineData(LineageKind.Continued, LineageKind.Renamed, "1-1 は、1-1 にもつながっています。一つの項目が分かれたときは、どちらも「分割」にしてください")]
    [InlineData(LineageKind.Continued, LineageKind.Split, "1-1 は、1-1 に「継続」でつながっています。先に、そちらを「分割」に変えるか、外してください")]
    [InlineData(LineageKind.Split, LineageKind.Split, null)]
    [InlineData(LineageKind.New, LineageKind.Continued, null)]
    public void What_goes_on_as_several_was_split(LineageKind there, LineageKind kind, string? clash) =>
        Assert.Equal(clash, LineageRules.Clash(Link(kind, "1-2", "1-1"), [Link(there, "1-1", there == LineageKind.New ? "" : "1-1"), Link(LineageKind.Ended, null, "1-2")]));

    [Fact]
    public void What_goes_on_has_not_ended() =>
        Assert.Equal("1-1 には、この年度に続く項目があります", LineageRules.Clash(Link(LineageKind.Ended, null, "1-1"), [Link(LineageKind.Renamed, "1-2", "1-1")]));

    private static LineageLink Link(LineageKind kind, string? item, string former) =>
        new(kind, item is null ? null : ItemCode.Parse(item), 2020, [.. former.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ItemCode.Parse)]);
}
