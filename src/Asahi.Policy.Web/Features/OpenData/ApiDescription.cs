using System.Text.Json.Nodes;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>The API in the words of OpenAPI 3.1. The shapes are those of the types that are written.</summary>
internal static class ApiDescription
{
    public static JsonObject Of(string root) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "運営方針ポータルのAPI",
            ["version"] = "1.2", // the first figure is that of OpenJson.FormatVersion; the second is raised when properties are added
            ["description"] = "公開中の運営方針を読むためのAPI。読むだけで、登録も鍵もいらない。どのサイトからも使える（CORS）。"
                + "答えにはETagがつき、If-None-Matchで問い合わせると、変わっていなければ304を返す。"
                + "データを使う時は、noticesの断り書きとcreditsの出典を添えてください",
            ["license"] = new JsonObject
            {
                ["name"] = "CC BY 4.0（原資料に記載がない年度では推定。各データのlicenceを参照）",
                ["url"] = "https://creativecommons.org/licenses/by/4.0/deed.ja",
            },
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = root }),
        ["paths"] = new JsonObject
        {
            ["/api/v1/policies"] = Path("listPolicies", "公開中の年度の一覧", "Policies", []),
            ["/api/v1/policies/{ward}/{year}"] = Path("getPolicy", "一つの年度のすべて（data.jsonと同じ）", "Policy", ["ward", "year"]),
            ["/api/v1/policies/{ward}/{year}/items/{code}"] = Path("getItem", "一つの経営課題、戦略または具体的取組", "Item", ["ward", "year", "code"]),
        },
        ["components"] = new JsonObject
        {
            ["parameters"] = new JsonObject
            {
                ["ward"] = Parameter(
                    "ward",
                    "区コード",
                    "asahi",
                    new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z][a-z0-9-]*$", ["maxLength"] = 20 }),
                ["year"] = Parameter(
                    "year",
                    "年度（4月1日の西暦）",
                    2021,
                    new JsonObject { ["type"] = "integer", ["minimum"] = 1989, ["maximum"] = 2099 }),
                ["code"] = Parameter(
                    "code",
                    "番号（1、1-2、1-2-5の形）",
                    "1-1-1",
                    new JsonObject { ["type"] = "string", ["pattern"] = "^[1-9][0-9]?(-[1-9][0-9]?){0,2}$" }),
            },
            ["headers"] = new JsonObject
            {
                ["ETag"] = new JsonObject { ["description"] = "版とその内容を表す印", ["schema"] = new JsonObject { ["type"] = "string" } },
            },
            ["schemas"] = new JsonObject
            {
                ["Policies"] = OpenJson.SchemaOf<OpenSummaries>("#/components/schemas/Policies"),
                ["Policy"] = OpenJson.SchemaOf<OpenPolicy>("#/components/schemas/Policy"),
                ["Item"] = OpenJson.SchemaOf<OpenItem>("#/components/schemas/Item"),
                ["Problem"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["type"] = new JsonObject { ["type"] = "string" },
                        ["title"] = new JsonObject { ["type"] = "string" },
                        ["status"] = new JsonObject { ["type"] = "integer" },
                        ["detail"] = new JsonObject { ["type"] = "string" },
                    },
                    ["required"] = new JsonArray("type", "title", "status", "detail"),
                },
            },
        },
    };

    private static JsonObject Path(string id, string summary, string schema, string[] parameters)
    {
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = summary,
                ["headers"] = new JsonObject { ["ETag"] = Reference("headers/ETag") },
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference($"schemas/{schema}") } },
            },
            ["304"] = new JsonObject { ["description"] = "前に受け取ったものから変わっていない" },
            ["400"] = Trouble("知らない引数がある"),
        };

        if (parameters.Length > 0)
        {
            responses["404"] = Trouble("公開されていない");
        }

        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = id,
                ["summary"] = summary,
                ["parameters"] = new JsonArray([.. parameters.Select(name => (JsonNode)Reference($"parameters/{name}"))]),
                ["responses"] = responses,
            },
        };
    }

    private static JsonObject Trouble(string what) => new()
    {
        ["description"] = what,
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject { ["schema"] = Reference("schemas/Problem") },
        },
    };

    private static JsonObject Parameter(string name, string description, JsonNode example, JsonObject schema) =>
        new()
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = description,
            ["schema"] = schema,
            ["example"] = example,
        };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/{name}" };
}
