using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.OpenApi;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>The API: described as it is, read from anywhere, sent once.</summary>
[Collection(OpenCollection.Name)]
public sealed class ApiTests(OpenSite open)
{
    public static TheoryData<string> OpenAddresses =>
    [
        "/api/v1/policies", "/api/v1/policies/asahi/2021", "/api/v1/policies/asahi/2021/items/1-1", "/api/openapi.json", "/asahi/2022/data.json", "/asahi/2022/data.csv",
        "/asahi/2022/data/results.csv", "/asahi/2022/history/1/data.json", "/data/all.json", "/data/all.csv", "/data/all.xlsx", "/data/budgets.csv", "/data/dictionary.csv", "/data/schema.json",
        "/data/catalog.jsonld", "/feed.atom",
    ];

    [Theory]
    [InlineData("/api/v1/policies?ward=asahi", "「ward」という引数はありません")]
    [InlineData("/api/v1/policies/asahi/2022?Year=2021&fields=a", "「Year」「fields」という引数はありません")]
    public async Task A_parameter_that_nobody_would_look_at_is_refused(string address, string words)
    {
        using var answer = await open.Visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await open.Visitor.GetAsync($"/api/v1/policies?at={Uri.EscapeDataString($"{open.Site.Clock.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}")}")).StatusCode);
    }

    [Fact]
    public async Task What_the_description_says_is_what_is_answered()
    {
        var api = await open.JsonAsync("/api/openapi.json");
        var paths = api.GetProperty("paths").EnumerateObject().ToList();
        var routes = typeof(SiteMap).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) && route != SiteMap.ApiDescription).Select(route => System.Text.RegularExpressions.Regex.Replace(route, @"\{(\w+):\w+\}", "{$1}"));

        Assert.Equal("3.1.0", api.GetProperty("openapi").GetString());
        Assert.Equal(OpenSite.Root, api.GetProperty("servers")[0].GetProperty("url").GetString());
        Assert.Equal(routes.Order(), paths.Select(path => path.Name).Order());

        foreach (var path in paths)
        {
            var get = path.Value.GetProperty("get");
            var address = get.GetProperty("parameters").EnumerateArray().Select(it => Follow(api, it)).Aggregate(path.Name, (text, it) => text.Replace($"{{{it.GetProperty("name").GetString()}}}", it.GetProperty("example").ToString(), StringComparison.Ordinal));
            var schema = get.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");

            Assert.Empty(StrictSchema.FaultsInApi(Node(api), Node(schema), JsonNode.Parse(await open.BytesAsync(address))!).Select(fault => $"{address}{fault}"));
        }
    }

    [Fact]
    public async Task Each_item_is_the_same_in_the_api_and_in_the_data()
    {
        var data = JsonNode.Parse(await open.BytesAsync("/mihon/2021/data.json"))!;

        foreach (var issue in data["issues"]!.AsArray())
        {
            await SameAsync(issue!, "issue");

            foreach (var strategy in issue!["strategies"]!.AsArray())
            {
                await SameAsync(strategy!, "strategy");

                foreach (var initiative in strategy!["initiatives"]!.AsArray())
                {
                    await SameAsync(initiative!, "initiative");
                }
            }
        }
    }

    [Fact]
    public async Task A_year_is_its_data_and_the_list_leads_to_each()
    {
        var list = (await open.JsonAsync("/api/v1/policies")).GetProperty("policies").EnumerateArray().ToList();

        Assert.Equal(OpenSite.Years.Select(year => $"{year.Ward}/{year.Year}"), list.Select(policy => policy.GetProperty("id").GetString()));

        foreach (var policy in list)
        {
            var whole = await open.BytesAsync($"/api/v1/policies/{policy.GetProperty("id").GetString()}");
            Assert.Equal(await open.BytesAsync(OpenSite.Within(policy.GetProperty("addresses").GetProperty("data").GetString()!)), whole);
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/policies/asahi/2020", 404)]
    [InlineData("GET", "/api/v1/policies/asahi/2021/items/9-9", 404)]
    [InlineData("GET", "/api/v1/policies/asahi/2021/items/x", 404)]
    [InlineData("GET", "/api/v2/policies", 404)]
    [InlineData("GET", "/api", 404)]
    [InlineData("POST", "/api/v1/policies", 405)]
    public async Task What_is_not_there_is_a_problem_in_japanese(string method, string address, int status)
    {
        using var answer = await open.Visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var api = await open.JsonAsync("/api/openapi.json");

        Assert.Equal((status, "application/problem+json", status), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, problem.RootElement.GetProperty("status").GetInt32()));
        Assert.Matches(@"\p{IsHiragana}", problem.RootElement.GetProperty("title").GetString()!);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Empty(StrictSchema.FaultsInApi(Node(api), Node(api.GetProperty("components").GetProperty("schemas").GetProperty("Problem")), Node(problem.RootElement)));
    }

    [Theory]
    [MemberData(nameof(OpenAddresses))]
    public async Task Who_has_it_is_not_sent_it_again_and_who_only_asks_is_told(string address)
    {
        using var first = await open.Visitor.GetAsync(address);
        var tag = first.Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        using var second = await open.Visitor.SendAsync(again);
        using var other = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"other\"") } } };
        using var third = await open.Visitor.SendAsync(other);
        using var head = await open.Visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.False(tag.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, tag), (second.StatusCode, second.Headers.ETag));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal((HttpStatusCode.OK, tag, first.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.All([first, second, head], answer => Assert.Equal("public, must-revalidate, max-age=300", answer.Headers.CacheControl!.ToString()));
    }

    [Theory]
    [MemberData(nameof(OpenAddresses))]
    public async Task Pages_of_other_sites_may_read_it(string address)
    {
        using var plain = await open.Visitor.GetAsync(address);
        using var asked = new HttpRequestMessage(HttpMethod.Options, address) { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } } };
        using var allowed = await open.Visitor.SendAsync(asked);

        Assert.Equal(["*"], plain.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["GET", "HEAD"], allowed.Headers.GetValues("Access-Control-Allow-Methods").SelectMany(methods => methods.Split(',')).Select(method => method.Trim()));
        Assert.Equal(["if-none-match"], allowed.Headers.GetValues("Access-Control-Allow-Headers"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    [InlineData("/verify")]
    [InlineData("/asahi/2021")]
    [InlineData("/asahi/2021/forms/5.xlsx")]
    [InlineData("/sitemap.xml")]
    [InlineData("/staff/sign-in")]
    public async Task Nothing_else_is_opened_to_other_sites(string address)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Origin", "https://elsewhere.example" } } };
        using var answer = await open.Visitor.SendAsync(asked);
        using var flight = new HttpRequestMessage(HttpMethod.Options, address) { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" } } };
        using var refused = await open.Visitor.SendAsync(flight);

        Assert.All([answer, refused], it => Assert.False(it.Headers.Contains("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task The_tag_begins_with_the_edition_and_changes_with_the_representation()
    {
        var edition = (await open.JsonAsync("/asahi/2022/data.json")).GetProperty("edition").GetProperty("sha256").GetString()!;
        var tags = new List<string>();

        foreach (var address in new[] { "/asahi/2022/data.json", "/asahi/2022/data.csv", "/asahi/2022/data/results.csv", "/api/v1/policies/asahi/2022/items/1-1" })
        {
            using var answer = await open.Visitor.GetAsync(address);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        Assert.All(tags, tag => Assert.StartsWith($"\"{edition}.", tag, StringComparison.Ordinal));
        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task The_description_can_be_read_by_a_reader_that_is_not_ours()
    {
        var (api, diagnostic) = OpenApiDocument.Parse(System.Text.Encoding.UTF8.GetString(await open.BytesAsync("/api/openapi.json")), OpenApiConstants.Json);

        Assert.Empty(diagnostic!.Errors.Concat(diagnostic.Warnings).Select(fault => fault.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.Equal(3, api!.Paths.Count);
        Assert.All(api.Paths, path =>
        {
            var get = Assert.Single(path.Value.Operations!).Value;
            Assert.Equal(System.Text.RegularExpressions.Regex.Matches(path.Key, @"(?<=\{)\w+").Select(match => match.Value).Order(), get.Parameters?.Select(parameter => parameter.Name!).Order() ?? Enumerable.Empty<string>());
            Assert.NotNull(get.Responses!["200"].Content!["application/json"].Schema);
        });
    }

    private static JsonNode Node(JsonElement element) => JsonSerializer.SerializeToNode(element)!;

    private static JsonElement Follow(JsonElement api, JsonElement reference) => reference.GetProperty("$ref").GetString()![2..].Split('/').Aggregate(api, (found, name) => found.GetProperty(name));

    private async Task SameAsync(JsonNode item, string kind)
    {
        var given = JsonNode.Parse(await open.BytesAsync($"/api/v1/policies/mihon/2021/items/{item["code"]}"))!;

        Assert.True(JsonNode.DeepEquals(item, given[kind]));
        Assert.Single(new[] { "issue", "strategy", "initiative" }, name => given[name] is not null);
        Assert.Equal("見本データ（架空）", given["policy"]!["notices"]![0]!.GetValue<string>());
    }
}
