using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>data.json: all that an edition says, under names that stay.</summary>
[Collection(OpenCollection.Name)]
public sealed partial class OpenDataTests(OpenSite open)
{
    public static TheoryData<string, int> Years => [.. OpenSite.Years];

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Everything_that_an_edition_says_is_in_its_data(string ward, int year)
    {
        var edition = await EditionAsync(ward, year);
        using var stored = JsonDocument.Parse(edition.Content);
        var given = Leaves(await open.JsonAsync($"/{ward}/{year}/data.json")).GroupBy(leaf => leaf).ToDictionary(leaf => leaf.Key, leaf => leaf.Count());
        var wanted = Leaves(stored.RootElement).Where(leaf => !Inner().IsMatch(leaf)).GroupBy(leaf => leaf).ToList();

        Assert.True(wanted.Count > 100);
        Assert.All(wanted, leaf => Assert.True(given.GetValueOrDefault(leaf.Key) >= leaf.Count(), $"「{leaf.Key}」 is said {leaf.Count()} times by the edition, {given.GetValueOrDefault(leaf.Key)} times by its data."));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Data_say_which_edition_they_are_of_and_under_which_notices(string ward, int year)
    {
        var (edition, data) = (await EditionAsync(ward, year), await open.JsonAsync($"/{ward}/{year}/data.json"));
        var policy = EditionContent.Read(edition.Content);

        Assert.Equal(($"{ward}/{year}", edition.Number, edition.Sha256), (Text(data, "id"), data.GetProperty("edition").GetProperty("number").GetInt32(), Text(data.GetProperty("edition"), "sha256")));
        Assert.Equal(policy.Notices, data.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()));
        Assert.Equal(Credits.Of(policy), data.GetProperty("credits").EnumerateArray().Select(credit => credit.GetString()));
        Assert.Equal((policy.YearIsInferred, policy.YearLabel), (data.GetProperty("fiscalYear").GetProperty("isInferred").GetBoolean(), Text(data.GetProperty("fiscalYear"), "label")));
        Assert.Equal(Credits.LicenceIsInferred(policy), data.GetProperty("licence").GetProperty("isInferred").GetBoolean());
        Assert.Equal(ward == "mihon", data.GetProperty("ward").GetProperty("isSample").GetBoolean());
    }

    [Fact]
    public async Task The_inferred_year_and_the_sample_say_so()
    {
        Assert.Contains("令和4年度と推定", (await open.JsonAsync("/asahi/2022/data.json")).GetProperty("notices")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains(PublishedPolicy.SampleNotice, (await open.JsonAsync("/mihon/2021/data.json")).GetProperty("notices")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty((await open.JsonAsync("/asahi/2021/data.json")).GetProperty("notices").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Every_item_has_the_name_of_its_address_and_the_address_answers(string ward, int year)
    {
        var data = await open.JsonAsync($"/{ward}/{year}/data.json");
        var items = Objects(data).Where(it => it.TryGetProperty("code", out var code) && it.TryGetProperty("id", out _) && char.IsDigit(code.GetString()![0])).ToList();

        Assert.True(items.Count > 13);

        foreach (var item in items)
        {
            Assert.Equal($"{ward}/{year}/{Text(item, "code")}", Text(item, "id"));
            Assert.Equal($"{OpenSite.Root}/{Text(item, "id")}", Text(item, "address"));
            await open.BytesAsync(OpenSite.Within(Text(item, "address")!));
        }

        foreach (var address in data.GetProperty("addresses").EnumerateObject().Select(it => it.Value.GetString()!).Concat(data.GetProperty("sources").EnumerateArray().Select(source => Text(source, "document")!)))
        {
            await open.BytesAsync(OpenSite.Within(address));
        }
    }

    [Fact]
    public async Task A_judgement_is_given_as_set_mark_and_words()
    {
        var data = await open.JsonAsync("/asahi/2022/data.json");
        var judgement = data.GetProperty("issues")[0].GetProperty("strategies")[0].GetProperty("selfEvaluation").GetProperty("judgements")[0];

        Assert.Equal(("OutcomeStatus", "アウトカム指標の達成状況", "A", "順調"), (Text(judgement, "set"), Text(judgement, "label"), Text(judgement, "mark"), Text(judgement, "words")));
    }

    [Fact]
    public async Task What_is_current_is_the_data_of_its_edition_and_a_former_edition_keeps_its_own()
    {
        var current = await open.BytesAsync("/asahi/2022/data.json");
        var former = await open.BytesAsync("/asahi/2022/history/1/data.json");

        Assert.Equal(current, await open.BytesAsync("/asahi/2022/history/2/data.json"));
        Assert.Equal(await open.BytesAsync("/asahi/2022/data/judgements.csv"), await open.BytesAsync("/asahi/2022/history/2/data/judgements.csv"));
        Assert.Contains(SecondEdition.Challenge, System.Text.Encoding.UTF8.GetString(current), StringComparison.Ordinal);
        Assert.DoesNotContain(SecondEdition.Challenge, System.Text.Encoding.UTF8.GetString(former), StringComparison.Ordinal);
        using var answer = await open.Visitor.GetAsync("/asahi/2022/history/1/data.json");
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
    }

    [Fact]
    public async Task All_years_together_are_the_years()
    {
        var all = JsonNode.Parse(await open.BytesAsync("/data/all.json"))!["policies"]!.AsArray();

        Assert.Equal(OpenSite.Years.Select(it => $"{it.Ward}/{it.Year}"), all.Select(policy => policy!["id"]!.GetValue<string>()));

        foreach (var policy in all)
        {
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await open.BytesAsync($"/{policy!["id"]}/data.json")), policy));
        }
    }

    [Theory]
    [InlineData("/asahi/2020/data.json")]
    [InlineData("/asahi/2022/history/3/data.json")]
    [InlineData("/asahi/2022/history/3/data.csv")]
    [InlineData("/asahi/2021/data/nothing.csv")]
    [InlineData("/asahi/2021/data/fields.csv")]
    [InlineData("/data/nothing.csv")]
    [InlineData("/data/fields.csv")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        using var answer = await open.Visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    // The key of the year itself, and the fingerprint of what an explanation was written from.
    [GeneratedRegex("^(policy|2:[0-9a-f]{64})$")]
    private static partial Regex Inner();

    private static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };

    private async Task<Edition> EditionAsync(string ward, int year)
    {
        await using var scope = open.Site.Services.CreateAsyncScope();

        return (await scope.ServiceProvider.GetRequiredService<PolicyDbContext>().PublicEditions.AsNoTracking().Include(it => it.Edition).SingleAsync(it => it.WardCode == ward && it.FiscalYear == year)).Edition;
    }
}
