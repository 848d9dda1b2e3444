using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Easy;

public sealed class EasyTests
{
    [Theory]
    [InlineData("区役所《くやくしょ》に 聞《き》いてください。", "[区役所/くやくしょ]に [聞/き]いてください。")]
    [InlineData("｜お知らせ《おしらせ》です", "[お知らせ/おしらせ]です")]
    [InlineData("見本《みほん》と｜ABC《エービーシー》", "[見本/みほん]と[ABC/エービーシー]")]
    [InlineData("人々《ひとびと》", "[人々/ひとびと]")]
    [InlineData("ふりがなはない", "ふりがなはない")]
    [InlineData("かな《かな》と《》と漢字《", "かな《かな》と《》と漢字《")]
    [InlineData("《よみ》", "《よみ》")]
    [InlineData("", "")]
    public void Readings_belong_to_the_kanji_before_them(string typed, string shown) =>
        Assert.Equal(shown, string.Concat(RubyText.Split(typed).Select(piece => piece.Reading is { } reading ? $"[{piece.Text}/{reading}]" : piece.Text)));

    [Fact]
    public void The_explanation_is_stale_once_the_source_has_changed()
    {
        var policy = FullEdition.Policy with { Statement = FullEdition.Policy.Statement with { Easy = null } };
        var easy = new EasyText("説明", new DateOnly(2021, 4, 15), EasyBasis.Of(policy));

        Assert.False(EasyBasis.IsStale(policy));
        Assert.False(IsStale(easy, policy));
        Assert.False(IsStale(easy with { Text = "別の説明" }, policy with { Statement = policy.Statement with { Lineage = [] }, Sources = [] }));
        Assert.False(IsStale(easy, policy with { Contact = null, Section = null, Statement = policy.Statement with { Settled = [], TakenOver = null } }));
        Assert.True(IsStale(easy, policy with { Statement = policy.Statement with { Goal = "別の目標" } }));
        Assert.True(IsStale(easy, policy with { Issues = [] }));
    }

    private static bool IsStale(EasyText easy, PublishedPolicy policy) =>
        EasyBasis.IsStale(policy with { Statement = policy.Statement with { Easy = easy } });
}
