using System.Text.Json;
using System.Text.Json.Nodes;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>The data keep to the schema, and the schema changes only on purpose.</summary>
[Collection(OpenCollection.Name)]
public sealed class DataSchemaTests(OpenSite open)
{
    [Fact]
    public async Task All_data_keep_to_the_schema()
    {
        var schema = JsonNode.Parse(await open.BytesAsync("/data/schema.json"))!;

        foreach (var address in OpenSite.Years.Select(year => $"/{year.Ward}/{year.Year}/data.json").Append("/asahi/2022/history/1/data.json"))
        {
            Assert.Empty(StrictSchema.Faults(schema, "", JsonNode.Parse(await open.BytesAsync(address))!));
        }

        Assert.Empty(StrictSchema.Faults(schema, "/$defs/all", JsonNode.Parse(await open.BytesAsync("/data/all.json"))!));
    }

    [Fact]
    public async Task What_does_not_keep_to_the_schema_is_noticed()
    {
        var schema = JsonNode.Parse(await open.BytesAsync("/data/schema.json"))!;
        var data = JsonNode.Parse(await open.BytesAsync("/mihon/2021/data.json"))!.AsObject();
        data.Remove("notices");
        data["surprise"] = 1;
        data["issues"]![0]!["code"] = 1;

        var faults = StrictSchema.Faults(schema, "", data);
        Assert.Equal(["", "/issues/0/code", "/surprise"], faults.Select(fault => fault.Split(' ')[0]).Distinct());
        Assert.Contains("notices", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_name_their_schema_and_the_schema_names_itself()
    {
        var schema = await open.JsonAsync("/data/schema.json");

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.Equal($"{OpenSite.Root}/data/schema.json", schema.GetProperty("$id").GetString());
        Assert.Equal(schema.GetProperty("$id").GetString(), (await open.JsonAsync("/asahi/2021/data.json")).GetProperty("$schema").GetString());
        Assert.Equal($"{OpenSite.Root}/data/schema.json#/$defs/all", (await open.JsonAsync("/data/all.json")).GetProperty("$schema").GetString());
    }

    [Fact]
    public async Task Every_property_says_what_it_is_and_none_may_be_left_out() => CheckDescribed((await open.JsonAsync("/data/schema.json")) is var schema ? schema : default, "");

    [Fact]
    public async Task The_schema_is_the_one_that_was_agreed()
    {
        var agreed = JsonNode.Parse(Repository.Read("tests/Asahi.Policy.Web.Tests/Features/Open/schema.agreed.json"));
        var now = JsonNode.Parse(await open.BytesAsync("/data/schema.json"))!;
        now["$id"] = "/data/schema.json";

        Assert.True(JsonNode.DeepEquals(agreed, now), "The schema of the data has changed. If that is meant: docs/how-to/use-the-data.md, “When the shape has to change”.");
    }

    private static void CheckDescribed(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToHashSet();

            foreach (var property in properties.EnumerateObject())
            {
                Assert.True(required.Contains(property.Name), $"{path}/{property.Name} may be left out.");
                Assert.True(property.Value.TryGetProperty("description", out var words) && words.GetString()!.Length > 0, $"{path}/{property.Name} is not described.");
                CheckDescribed(property.Value, $"{path}/{property.Name}");
            }
        }

        if (schema.TryGetProperty("items", out var items))
        {
            CheckDescribed(items, path);
        }
    }
}
