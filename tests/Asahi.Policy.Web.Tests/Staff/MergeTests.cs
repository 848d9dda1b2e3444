using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Features.Entries;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Two people wrote at once: what is put together, what is asked, what is shown before it is saved.</summary>
public sealed class MergeTests
{
    private static readonly EntryForm _plan = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Initiative, FormStage.Plan);

    private static readonly Dictionary<string, string> _before = new()
    {
        ["name"] = "取組",
        ["text"] = "内容",
        ["withdrawal"] = "基準",
        ["indicators"] = "a b",
        ["indicators.a.sentence"] = "甲",
        ["indicators.a.target"] = "10",
        ["indicators.b.sentence"] = "乙",
        ["indicators.b.target"] = "20",
    };

    [Fact]
    public void What_only_one_of_the_two_changed_is_taken_and_nothing_is_asked()
    {
        var merge = Of([("text", "私の内容")], [("withdrawal", "他の人の基準")]);

        Assert.Equal(("私の内容", "他の人の基準"), (merge.Merged["text"], merge.Merged["withdrawal"]));
        Assert.Empty(merge.Asked);
        Assert.False(merge.IsToBeSeen);
    }

    [Fact]
    public void Only_what_both_changed_is_asked()
    {
        var merge = Of([("text", "私の内容"), ("indicators.b.target", "21")], [("text", "他の人の内容"), ("indicators.b.target", "22"), ("withdrawal", "他の人の基準")]);

        Assert.Equal(["indicators.b.target", "text"], merge.Asked.Order(StringComparer.Ordinal));
        Assert.Equal("私の内容", merge.Merged["text"]);
    }

    [Fact]
    public void What_both_changed_to_the_same_is_not_asked() => Assert.Empty(Of([("text", "同じ")], [("text", "同じ")]).Asked);

    [Fact]
    public void Rows_that_both_added_stay_and_a_row_that_one_took_away_goes()
    {
        var merge = Of([("indicators", "a b c"), ("indicators.c.sentence", "丙")], [("indicators", "a d"), ("indicators.d.sentence", "丁")]);

        Assert.Equal(["a", "d", "c"], Rows(merge));
        Assert.Equal(("丙", "丁"), (merge.Merged["indicators.c.sentence"], merge.Merged["indicators.d.sentence"]));
        Assert.Empty(merge.Asked);
        Assert.False(merge.IsToBeSeen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_row_that_one_took_away_and_the_other_changed_stays_whole_and_is_shown(bool isMineAway)
    {
        (string, string)[] away = [("indicators", "a"), ("indicators.b.sentence", ""), ("indicators.b.target", "")];
        (string, string)[] changed = [("indicators.b.target", "25")];
        var merge = isMineAway ? Of(away, changed) : Of(changed, away);

        Assert.Equal(["a", "b"], Rows(merge));
        Assert.Equal(("乙", "25"), (merge.Merged["indicators.b.sentence"], merge.Merged["indicators.b.target"]));
        Assert.Empty(merge.Asked);
        Assert.True(merge.IsToBeSeen);
    }

    [Fact]
    public void Who_moved_nothing_does_not_turn_the_order_back()
    {
        Assert.Equal(["b", "a"], Rows(Of([("text", "私の内容")], [("indicators", "b a")])));
        Assert.Equal(["b", "a"], Rows(Of([("indicators", "b a")], [("text", "他の人の内容")])));
    }

    [Fact]
    public void A_form_that_does_not_know_what_it_was_opened_with_is_asked_about_every_difference()
    {
        var merge = Merge.Of(Typed([("text", "私の内容")]), Typed([("withdrawal", "他の人の基準")]), null);

        Assert.Equal(["text", "withdrawal"], merge.Asked.Order(StringComparer.Ordinal));
    }

    private static Merge Of((string, string)[] mine, (string, string)[] theirs) =>
        Merge.Of(Typed(mine), Typed(theirs), OpenedFields.Read(OpenedFields.Write(Typed([]))));

    private static EntryTyped Typed((string Key, string Value)[] changes) =>
        EntryTyped.From(_plan, key => changes.Any(it => it.Key == key) ? changes.First(it => it.Key == key).Value : _before.GetValueOrDefault(key));

    private static string[] Rows(Merge merge) => merge.Merged["indicators"].Split(' ');
}
