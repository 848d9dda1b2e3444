using System.Text.Json.Nodes;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>The published schema of data.json; that of all.json is a list of the same.</summary>
internal static class DataSchema
{
    public static JsonObject Of(string root)
    {
        var schema = OpenJson.SchemaOf<OpenPolicy>();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", root + SiteMap.DataSchema);
        schema.Insert(2, "title", "区の運営方針（一つの年度、一つの版）");
        schema.Insert(3, "description", "与えられていないものはnullで、項目が省かれることはない。nullは0ではない。項目は増えることがある");
        schema["$defs"] = new JsonObject
        {
            ["all"] = new JsonObject
            {
                ["title"] = "すべての区と年度の運営方針",
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["$schema"] = new JsonObject { ["type"] = "string" },
                    ["policies"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = "#" } },
                },
                ["required"] = new JsonArray("$schema", "policies"),
            },
        };

        return schema;
    }
}
