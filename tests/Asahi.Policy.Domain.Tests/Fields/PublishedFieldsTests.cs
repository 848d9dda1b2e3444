using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Fields;

public sealed class PublishedFieldsTests
{
    // How the bytes are written says nothing of the policy.
    private static readonly string[] _silent = ["/Schema", "/Statement/Easy/Basis"];

    [Theory]
    [InlineData(FormEra.Reiwa3)]
    [InlineData(FormEra.Reiwa5)]
    [InlineData(FormEra.Heisei)]
    public void Whatever_changes_in_an_edition_changes_its_fields(FormEra era)
    {
        var full = FullEdition.All.Single(it => it.Era == era);
        var fields = PublishedFields.Of(full);
        var alterations = Alterations.Of(full).Where(it => !_silent.Contains(it.Path)).ToList();

        Assert.Empty(Alterations.UntriedIn(FullEdition.Policy).Intersect(Alterations.UntriedIn(FullEdition.Reiwa5)));
        Assert.True(alterations.Count > 150, $"Only {alterations.Count} alterations were tried.");
        Assert.All(alterations, it => Assert.False(fields.SequenceEqual(PublishedFields.Of(it.Changed)), $"{it.Path} is forgotten."));
    }

    [Fact]
    public void Another_era_is_not_passed_over() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedFields.Of(FullEdition.Policy with { Era = (FormEra)4, Issues = [] }));

    [Fact]
    public void Keys_are_used_once()
    {
        var keys = PublishedFields.Of(FullEdition.Policy).Select(field => field.Key).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void Fields_speak_in_the_words_of_the_form()
    {
        var fields = PublishedFields.Of(FullEdition.Policy).Where(field => field.Item?.Level == 3).ToList();

        Assert.All(fields, field => Assert.Equal("具体的取組 4-1-1 災害対策事業", field.Place));
        Assert.Equal(
            [
                ("名称", "災害対策事業"), ("取組内容", "取組の文"), ("決算 令和2年度", "額の記載なし"), ("予算 令和3年度", "1,234千円"),
                ("プロセス指標", "訓練を3回行う\n単位：%\n基準値：72.4\n前年度の数値：76\n目標：85\n目標の年度：令和5年度（2023年度）\n望ましい向き：大きいほどよい\n前の年度までの推移：2020年度 76"),
                ("撤退・再構築基準", "参加者が100人に満たない"), ("前年度までの実績", "前年度は2回"), ("様式1への掲載", "載せない"), ("参照する資料", "資料2 p.9"),
                ("令和2年度の 4-2 前の名「改善策」：前の年度の改善策", "どうなったか：やめた\n補足：参加者がいない"),
                ("中間振り返り：目標の達成見込み", "① 達成見込み"), ("中間振り返り：課題", "中間の課題"), ("中間振り返り：改善策", "中間の改善策"),
                ("中間振り返り：評価の対象", "評価の対象外とする"), ("中間振り返り：実績", "中間の実績"), ("中間振り返り：評価の対象外とする理由", "対象外の理由"),
                ("当年度の取組実績", "訓練3回"), ("プロセス指標の実績", "実績：78.9\n個別の達成状況：A 順調\n当年度からの推移：2021年度 78.9（この年度から測り方を変更）"),
                ("プロセス指標の達成状況（目標）", "② 未達成"), ("プロセス指標の達成状況（取組）", "(ⅰ) 予定どおり実施"), ("戦略に対する取組の有効性", "ア 有効であり、継続して推進"),
                ("課題", "参加が少ない"), ("改善策", "広報を増やす"), ("評価の対象外とする理由", "対象外の理由"), ("決算 令和3年度", "1,200千円"), ("番号", "4-1-1"),
                ("担当", "防災課（電話 06-0000-0001、内線123）"),
            ],
            fields.Select(field => (field.Label, field.Value)));
    }

    [Fact]
    public void The_same_text_is_called_by_the_name_that_its_level_has_for_it() =>
        Assert.Equal("訓練の時間を変える", PublishedFields.Of(FullEdition.Policy).Single(field => field.Label == "今後の対応方向").Value);

    [Fact]
    public void What_is_not_given_is_left_out()
    {
        var policy = FullEdition.Policy with
        {
            Statement = FullEdition.Policy.Statement with { Goal = null },
            Issues = [FullEdition.Policy.Issues[0] with { Plan = new IssuePlan() }],
        };
        var fields = PublishedFields.Of(policy);

        Assert.DoesNotContain(fields, field => field.Key is "policy#goal" or "o4#name");
        Assert.Contains(fields, field => field.Place == "戦略 4-1 災害に強いまち");
    }
}
