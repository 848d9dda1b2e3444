using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Structured;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Configuration;

namespace Asahi.Policy.Web.Tests.Site;

/// <summary>No text of the record can end the block of data that it stands in.</summary>
public sealed class StructuredDataTagHelperTests
{
    [Fact]
    public void A_text_cannot_leave_the_block()
    {
        const string Hostile = "</script><script>alert('1')</script><!--";
        var (markup, graph) = Draw(Hostile);

        Assert.Single(markup.Split("</script", StringSplitOptions.None).Skip(1));
        Assert.DoesNotContain("<!--", markup, StringComparison.Ordinal);
        Assert.Equal(Hostile, graph.GetProperty("itemListElement")[0].GetProperty("name").GetString());
    }

    private static (string Markup, JsonElement First) Draw(string text)
    {
        var site = new SiteSettings(new ConfigurationBuilder().Build());
        var helper = new StructuredDataTagHelper(site) { Of = new Page(new PageFrame("t", [new Breadcrumb(null, text, null)])), ViewContext = new ViewContext { HttpContext = new DefaultHttpContext() } };
        var output = new TagHelperOutput("structured-data", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        var markup = writer.ToString();

        return (markup, JsonDocument.Parse(output.Content.GetContent()).RootElement.GetProperty("@graph")[0]);
    }

    private sealed record Page(PageFrame Frame) : IFramedPage;
}
