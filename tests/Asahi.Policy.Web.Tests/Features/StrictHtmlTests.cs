using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>The rules of HTML, asked of every page of both wards; a parser that forgives nothing reads them.</summary>
[Collection(SampleCollection.Name)]
public sealed partial class StrictHtmlTests(SampleSite sample)
{
    private static readonly string[] _references = ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for", "list", "form"];

    private IEnumerable<(string Address, IDocument Document)> Documents => sample.Pages.Where(page => page.Document is not null).Select(page => (page.Address, page.Document!));

    [Fact]
    public async Task Every_page_is_read_without_forgiving()
    {
        var (strict, faults) = (new HtmlParser(new HtmlParserOptions { IsStrictMode = true }), new List<string>());
        using var visitor = sample.Site.CreateClient();

        foreach (var (address, _) in Documents)
        {
            try
            {
                strict.ParseDocument(await visitor.GetStringAsync(address));
            }
            catch (HtmlParseException fault)
            {
                faults.Add($"{address}: {fault.Message} at {fault.Position}");
            }
        }

        Assert.True(Documents.Count() > 200, $"Only {Documents.Count()} pages were found.");
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html lang=ja><head><title>t</title></head><body><p>a<div>b</div></p></body></html>")]
    [InlineData("<!DOCTYPE html><html lang=ja><head><title>t</title></head><body><table><tr><p>a</p></tr></table></body></html>")]
    [InlineData("<!DOCTYPE html><html lang=ja><head><title>t</title></head><body><b><i>a</b></i></body></html>")]
    public void The_reader_forgives_nothing(string page) => Assert.Throws<HtmlParseException>(() => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page));

    [Fact]
    public void Ids_are_used_once_and_every_reference_is_answered() => ForAll((address, document) =>
    {
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.True(ids.Count == ids.Distinct().Count(), $"{address} uses an id twice: {string.Join(' ', ids.GroupBy(id => id).Where(id => id.Count() > 1).Select(id => id.Key))}.");
        var known = ids.ToHashSet();

        foreach (var name in _references)
        {
            var asked = document.QuerySelectorAll($"[{name}]").SelectMany(element => element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.All(asked, id => Assert.True(known.Contains(id), $"{address}: {name} names {id}, which is not there."));
        }

        Assert.All(document.QuerySelectorAll("a[href^='#'], use[href^='#']"), link => Assert.True(known.Contains(link.GetAttribute("href")![1..]), $"{address}: {link.GetAttribute("href")} leads nowhere."));
    });

    [Fact]
    public void Headings_go_down_step_by_step_from_one_main_heading() => ForAll((address, document) =>
    {
        var levels = document.QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.True(levels.Count(level => level == 1) == 1 && levels[0] == 1, $"{address} has {levels.Count(level => level == 1)} main headings.");
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{address}: h{pair.First} is followed by h{pair.Second}."));
        Assert.All(document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"), heading => Assert.True(heading.TextContent.Trim().Length > 0, $"{address} has an empty heading."));
    });

    [Fact]
    public void Links_and_fields_have_names() => ForAll((address, document) =>
    {
        Assert.All(document.QuerySelectorAll("a[href]"), link => Assert.True((link.TextContent + link.GetAttribute("aria-label")).Trim().Length > 0, $"{address}: {link.OuterHtml}"));
        Assert.All(
            document.QuerySelectorAll("input:not([type=hidden]), select, textarea"),
            field => Assert.True(document.QuerySelector($"label[for='{field.Id}']") is not null || field.HasAttribute("aria-label"), $"{address}: {field.OuterHtml}"));
        Assert.All(document.QuerySelectorAll("svg[role=img]"), picture => Assert.True(picture.HasAttribute("aria-labelledby"), $"{address}: {picture.Id}"));
    });

    // 「（PDF形式、1.05MB）」 beside a link is what the visitor goes by: it has to be true.
    [Fact]
    public async Task Links_to_files_carry_their_true_format_and_size()
    {
        var files = Documents.SelectMany(page => page.Document.QuerySelectorAll("a[href]"))
            .Select(link => (Address: link.GetAttribute("href")!, Text: link.TextContent, Said: Size().Match(link.TextContent)))
            .Where(link => link.Said.Success && link.Address.StartsWith('/'))
            .DistinctBy(link => (link.Address, link.Text))
            .ToList();
        using var visitor = sample.Site.CreateClient();
        var faults = new List<string>();

        foreach (var file in files)
        {
            using var answer = await visitor.GetAsync(file.Address);
            var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;

            if (!IsRounded(file.Said.Groups["size"].Value, bytes) || !file.Address.Split('?')[0].EndsWith("." + file.Said.Groups["format"].Value, StringComparison.OrdinalIgnoreCase))
            {
                faults.Add($"{file.Address} has {bytes} bytes; the link says {file.Text.Trim()}.");
            }
        }

        Assert.True(files.Count > 40, $"Only {files.Count} links to files were found.");
        Assert.Empty(faults);
    }

    // Two decimals of what 1,024 bytes make.
    private static bool IsRounded(string said, int bytes)
    {
        var unit = said.EndsWith("MB", StringComparison.Ordinal) ? 1024.0 * 1024 : 1024;

        return Math.Abs((double.Parse(said[..^2], CultureInfo.InvariantCulture) * unit) - bytes) <= (unit / 200) + 0.001;
    }

    [Fact]
    public void Data_in_pages_parse_and_say_what_they_are() => ForAll((address, document) => Assert.All(document.QuerySelectorAll("script[type='application/ld+json']"), data =>
    {
        using var json = JsonDocument.Parse(data.TextContent);
        Assert.True(json.RootElement.TryGetProperty("@context", out _), address);
    }));

    [GeneratedRegex(@"（?(?<format>PDF|XLSX|CSV|JSON)形式(、|（)(?<size>[0-9.,]+(KB|MB))）")]
    private static partial Regex Size();

    private void ForAll(Action<string, IDocument> check) => Assert.All(Documents, page => check(page.Address, page.Document));
}
