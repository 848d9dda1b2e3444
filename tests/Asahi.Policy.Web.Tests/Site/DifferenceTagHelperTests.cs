using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Site.Components.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Tests.Site;

public sealed class DifferenceTagHelperTests
{
    private static readonly string _long = string.Concat(Enumerable.Repeat("地域のみんなで支え合う𠮷野の町。", 60));

    [Fact]
    public void What_went_and_what_came_is_said_in_words()
    {
        var drawn = Draw("参加者は80人", "参加者は95人");

        Assert.Equal("参加者は削除80（削除ここまで）追加95（追加ここまで）人", drawn.TextContent);
        Assert.Equal("80", drawn.QuerySelector("del")!.ChildNodes.OfType<IText>().Single().Text);
    }

    [Fact]
    public void A_field_that_came_or_went_is_one_edit()
    {
        Assert.Equal("追加新しい文（追加ここまで）", Draw(null, "新しい文").TextContent);
        Assert.Equal("削除前の文（削除ここまで）", Draw("前の文", null).TextContent);
    }

    [Fact]
    public void A_long_stretch_that_stayed_is_folded_and_nothing_of_it_is_lost()
    {
        var drawn = Draw($"頭80。{_long}尾80。", $"頭95。{_long}尾95。");
        var fold = Assert.Single(drawn.QuerySelectorAll("details"));
        Assert.Matches("^変わらない[0-9]{3}文字$", fold.QuerySelector("summary")!.TextContent);

        foreach (var it in drawn.QuerySelectorAll("del, summary, .edited__word, .visually-hidden").ToList())
        {
            it.Remove();
        }

        Assert.Equal($"頭95。{_long}尾95。", drawn.TextContent);
    }

    [Fact]
    public void Markup_in_a_text_stays_text() => Assert.Empty(Draw("<b>太字</b>と", "<b>太い</b>と").QuerySelectorAll("b"));

    private static IElement Draw(string? before, string? after)
    {
        var output = new TagHelperOutput("difference", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new DifferenceTagHelper { Segments = FieldDifference.Of(before, after) }.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);

        return new HtmlParser().ParseDocument(writer.ToString()).Body!.FirstElementChild!;
    }
}
