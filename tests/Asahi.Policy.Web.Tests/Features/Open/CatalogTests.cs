using System.Text.Json;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>The catalogue says nothing of a file that is not so.</summary>
[Collection(OpenCollection.Name)]
public sealed class CatalogTests(OpenSite open)
{
    [Fact]
    public async Task Every_distribution_is_there_with_the_type_size_and_checksum_that_it_says()
    {
        var sets = await SetsAsync();
        var sums = 0;

        Assert.Equal(OpenSite.Years.Select(year => $"{year.Ward}/{year.Year}"), sets.Select(set => set.GetProperty("dct:identifier").GetString()));

        foreach (var file in sets.SelectMany(set => set.GetProperty("dcat:distribution").EnumerateArray()))
        {
            var address = OpenSite.Within(Id(file, "dcat:downloadURL"));
            using var answer = await open.Visitor.GetAsync(address);
            var content = await answer.Content.ReadAsByteArrayAsync();

            Assert.True(answer.IsSuccessStatusCode || address.EndsWith("/forms.xlsx", StringComparison.Ordinal), $"{address} answered {(int)answer.StatusCode}.");
            Assert.Equal(Id(file, "@id"), Id(file, "dcat:downloadURL"));
            Assert.NotEmpty(file.GetProperty("dct:title").GetProperty("@value").GetString()!);

            if (file.TryGetProperty("spdx:checksum", out var sum))
            {
                Assert.Equal((EditionContent.Hash(content), $"{content.Length}"), (sum.GetProperty("spdx:checksumValue").GetProperty("@value").GetString(), file.GetProperty("dcat:byteSize").GetProperty("@value").GetString()));
                Assert.EndsWith("/" + answer.Content.Headers.ContentType!.MediaType, Id(file, "dcat:mediaType"), StringComparison.Ordinal);
                sums++;
            }
        }

        Assert.True(sums >= 11 * sets.Count);
    }

    [Fact]
    public async Task A_licence_is_claimed_only_where_a_document_states_it()
    {
        foreach (var set in await SetsAsync())
        {
            var inferred = set.GetProperty("dct:identifier").GetString() == "asahi/2022";
            Assert.All(set.GetProperty("dcat:distribution").EnumerateArray(), file => Assert.Equal(!inferred, file.TryGetProperty("dct:license", out var licence) && licence.GetProperty("@id").GetString() == "https://creativecommons.org/licenses/by/4.0/"));
            Assert.Equal(inferred, set.GetProperty("dct:rights").GetProperty("@value").GetString()!.Contains("と推定", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_set_says_its_year_its_dates_and_its_notices()
    {
        var sets = await SetsAsync();
        var twice = sets[0];

        Assert.All(sets, set => Assert.Equal("http://publications.europa.eu/resource/authority/frequency/ANNUAL", Id(set, "dct:accrualPeriodicity")));
        var stated = sets.Single(set => set.GetProperty("dct:identifier").GetString() == "asahi/2021").GetProperty("dct:temporal");
        Assert.Equal(("2021-04-01", "2022-03-31"), (Value(stated, "dcat:startDate"), Value(stated, "dcat:endDate")));
        Assert.False(twice.TryGetProperty("dct:temporal", out _)); // asahi/2022: the year is inferred
        Assert.True(string.CompareOrdinal(Value(twice, "dct:issued"), Value(twice, "dct:modified")) <= 0);
        Assert.Equal("2", twice.GetProperty("dcat:version").GetString());
        Assert.Contains("令和4年度と推定", Value(twice, "dct:description"), StringComparison.Ordinal);
        Assert.All(sets, set => Assert.Contains("市の公式サイトではありません", Value(set, "dct:description"), StringComparison.Ordinal));
        Assert.All(sets.Where(set => set.GetProperty("dct:identifier").GetString()!.StartsWith("mihon", StringComparison.Ordinal)), set => Assert.StartsWith(PublishedPolicy.SampleNotice, Value(set, "dct:description"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_prefix_is_declared()
    {
        var catalog = await open.JsonAsync("/data/catalog.jsonld");
        var declared = catalog.GetProperty("@context").EnumerateObject().Select(prefix => prefix.Name).ToHashSet();

        Assert.Equal("dcat:Catalog", catalog.GetProperty("@type").GetString());
        Assert.All(Names(catalog).Where(name => name.Contains(':', StringComparison.Ordinal)), name => Assert.Contains(name.Split(':')[0], declared));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "@context").SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static string Id(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Object } reference ? reference.GetProperty("@id").GetString()! : element.GetProperty(name).GetString()!;

    private static string Value(JsonElement element, string name) => element.GetProperty(name).GetProperty("@value").GetString()!;

    private async Task<List<JsonElement>> SetsAsync() => [.. (await open.JsonAsync("/data/catalog.jsonld")).GetProperty("dcat:dataset").EnumerateArray()];
}
