using AngleSharp.Dom;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>「取組と成果の食い違い」: they did everything that they planned and still missed the outcome.</summary>
[Collection(BothWardsCollection.Name)]
public sealed class MismatchesTests(BothWards wards)
{
    [Theory]
    [InlineData("/asahi/2022", "DoneButMissed 3-2; ShortButReached 4-1-1; ShortButEffective 3-1-2; MissedButEffective 3-1")]
    [InlineData("/mihon/2020", "ShortButReached 1-1-1 3-1-1; ShortButEffective 1-2-1; MissedButEffective 1-2")]
    [InlineData("/mihon/2021", "ShortButReached 1-1-3 1-2-2 4-2-1; ShortButEffective 2-1-1; MissedButEffective 2-1")]
    [InlineData("/mihon/2022", "DoneButMissed 4-2; ShortButReached 1-2-3 2-1-2 3-2-1")]
    public async Task Every_mismatch_of_a_year_stands_once_where_it_belongs(string year, string expected)
    {
        var page = await PageAsync(year);
        var sections = page.QuerySelectorAll("main section:has(.mismatch)").Select(section =>
            $"{section.GetAttribute("aria-labelledby")} {string.Join(' ', section.QuerySelectorAll(".mismatch h3 a").Select(link => link.GetAttribute("href")!.Split('/')[^1]))}");

        Assert.Equal(expected, string.Join("; ", sections));
        Assert.Equal($"食い違いは{page.QuerySelectorAll(".mismatch").Length}件", page.QuerySelector("#glance")!.TextContent);
    }

    [Fact]
    public async Task Done_and_missed_is_said_in_the_words_of_the_ward()
    {
        var found = Case(await PageAsync("/asahi/2022"), "3-2");

        Assert.Equal("取組は／達成・予定どおり実施　成果は／順調でない　有効性は／有効でないため、戦略を見直す", Sentence(found));
        Assert.NotNull(found.QuerySelector(".versus a[href='/asahi/2022/3-2-1']"));
    }

    [Theory]
    [InlineData("4-1-1", "取組は／未達成・予定どおり実施　成果は／順調　有効性は／有効であり、継続して推進", "4-1")]
    [InlineData("3-1-2", "取組は／未達成・予定どおり実施しなかった　成果は／順調でない　有効性は／有効であり、継続して推進", "3-1")]
    public async Task An_initiative_stands_beside_the_outcome_of_its_strategy(string code, string sentence, string strategy)
    {
        var found = Case(await PageAsync("/asahi/2022"), code);

        Assert.Equal(sentence, Sentence(found));
        Assert.NotNull(found.QuerySelector($".versus a[href='/asahi/2022/{strategy}']"));
    }

    [Fact]
    public async Task The_two_that_disagree_stand_out_and_the_third_is_beside()
    {
        var page = await PageAsync("/asahi/2022");
        string Beside(string code) => Case(page, code).QuerySelector(".versus__beside dt")!.TextContent;

        Assert.Equal(["有効性は", "有効性は", "成果は", "取組は"], new[] { "3-2", "4-1-1", "3-1-2", "3-1" }.Select(Beside));
    }

    [Fact]
    public async Task A_reason_that_the_source_does_not_give_is_said_in_words() =>
        Assert.All((await PageAsync("/asahi/2022")).QuerySelectorAll(".mismatch"), found => Assert.Contains("理由は原資料に記載なし", found.TextContent, StringComparison.Ordinal));

    [Fact]
    public async Task A_reason_that_is_given_is_that_of_the_item_itself()
    {
        var page = await PageAsync("/mihon/2021");
        var (work, strategy) = (Case(page, "2-1-1"), Case(page, "2-1"));

        Assert.Contains("会場に集まる訓練を前提とした計画であった", work.QuerySelector(".reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("撤退・再構築基準未達成", work.TextContent, StringComparison.Ordinal);
        Assert.Contains("訓練が2年続けて行われなかった地域では", strategy.QuerySelector(".reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["アウトカム指標の実績", "課題", "今後の対応方向"], strategy.QuerySelectorAll(".reasons dt").Select(label => label.TextContent));
        Assert.DoesNotContain("理由は", work.TextContent + strategy.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_why_the_answers_are_not_averaged() =>
        Assert.Contains("平均すると50点になりますが、50点という状態はどこにもありません", Text(await PageAsync("/asahi/2022")), StringComparison.Ordinal);

    [Fact]
    public async Task A_year_without_evaluations_says_that_nothing_can_be_said()
    {
        var text = Text(await PageAsync("/asahi/2021"));

        Assert.Contains("自己評価の結果は、原資料の本文に記載なし", text, StringComparison.Ordinal);
        Assert.Contains("令和3年度（2021年度）の取組と成果に食い違いがあるかどうかは分かりません", text, StringComparison.Ordinal);
        Assert.DoesNotContain("食い違いはありません", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluated_year_without_a_mismatch_says_so()
    {
        await using var site = new TestSite();
        _ = await site.GetAsync("/");
        await SecondEdition.PublishAsync(site.Services, AllAsPlanned);
        var page = await site.GetAsync("/asahi/2022/mismatches");

        Assert.Equal("食い違いはありません", page.QuerySelector("main h2#none")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".mismatch"));
    }

    private static PublishedPolicy AllAsPlanned(PublishedPolicy policy)
    {
        return policy with { Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(Strategy)] })] };

        PublishedStrategy Strategy(PublishedStrategy it) =>
            it with { SelfEvaluation = new Review(Best(FormEras.Of(FormEra.Reiwa3).SetsOf(ItemLevel.Strategy, FormStage.SelfEvaluation)), null), Initiatives = [.. it.Initiatives.Select(work => work with { SelfEvaluation = new Review(Best(FormEras.Of(FormEra.Reiwa3).SetsOf(ItemLevel.Initiative, FormStage.SelfEvaluation)), null) })] };

        IReadOnlyList<Judgement> Best(IReadOnlyList<CodeSetId> sets) =>
            [.. sets.Select(set => policy.CodeSetOf(set)).Select(set => new Judgement(set.Id, set.Codes[0].Mark, set.Codes[0].Words, set.Codes[0].Meaning))];
    }

    private Task<IDocument> PageAsync(string year) => wards.Site.GetAsync($"{year}/mismatches");

    private static IElement Case(IDocument page, string code) =>
        page.QuerySelectorAll(".mismatch").Single(found => found.QuerySelector("h3 a")!.GetAttribute("href")!.EndsWith($"/{code}", StringComparison.Ordinal));

    private static string Sentence(IElement found) =>
        string.Join('　', found.QuerySelectorAll(".versus > div").Select(row => $"{row.QuerySelector("dt")!.TextContent}／{string.Join('・', row.QuerySelectorAll(".state").Select(state => state.TextContent))}"));

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;
}
