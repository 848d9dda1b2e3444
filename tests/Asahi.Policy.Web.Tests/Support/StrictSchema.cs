using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Holds JSON against a schema (draft 2020-12) with a validator that is not ours. Readers are promised that properties may be added; here one that the
/// schema does not know is a fault as well, so that the schema cannot lag behind.</summary>
internal static class StrictSchema
{
    private const string ApiSchemas = "#/components/schemas/";
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema"; // that of OpenAPI 3.1 is the same with words added
    private const string Definitions = "#/$defs/";

    /// <summary>What is wrong, and where.</summary>
    /// <param name="document">The schema, or what holds it.</param>
    /// <param name="pointer">Its place in the document; empty: the document itself.</param>
    /// <param name="value">The data.</param>
    public static IReadOnlyList<string> Faults(JsonNode document, string pointer, JsonNode value)
    {
        var closed = document.DeepClone().AsObject();
        Close(closed);
        var id = new Uri($"https://schema.example/{Guid.NewGuid()}");
        closed.Remove("$id");
        closed.Insert(0, "$id", id.ToString()); // the validator wants it before whatever refers to it
        var known = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        JsonSchema.FromText(closed.ToJsonString(), known);
        var schema = JsonSchema.FromText(new JsonObject { ["$ref"] = $"{id}#{pointer}" }.ToJsonString(), known);
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(value), new EvaluationOptions { OutputFormat = OutputFormat.List });

        return [.. (result.Details ?? []).Where(place => place.Errors is not null).SelectMany(place => place.Errors!.Select(fault => $"{place.InstanceLocation} {fault.Value}")).Distinct().Order()];
    }

    /// <summary>The same for a schema in a description of an API, whose parts stand among its components.</summary>
    public static IReadOnlyList<string> FaultsInApi(JsonNode api, JsonNode schema, JsonNode value)
    {
        var parts = new JsonObject { ["$schema"] = Dialect, ["$defs"] = api["components"]!["schemas"]!.DeepClone() };
        parts["$defs"]!["asked"] = schema.DeepClone();

        return Faults(JsonNode.Parse(parts.ToJsonString().Replace(ApiSchemas, Definitions, StringComparison.Ordinal))!, "/$defs/asked", value);
    }

    private static void Close(JsonNode? schema)
    {
        if (schema is JsonObject it)
        {
            foreach (var (_, part) in it.ToList())
            {
                Close(part);
            }

            if (it["properties"] is JsonObject)
            {
                it["additionalProperties"] = false;
            }
        }
        else if (schema is JsonArray list)
        {
            foreach (var part in list)
            {
                Close(part);
            }
        }
    }
}
