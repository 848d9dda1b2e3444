using System.Text.Json;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Holds JSON against a JSON Schema, as far as ours go: types, properties, required, items, enum, references. A property that the schema does not know is
/// a fault as well; a keyword that is not understood here throws, so that nothing is passed over.</summary>
internal sealed class JsonShape(JsonElement root)
{
    private static readonly HashSet<string> _silent = ["$schema", "$id", "$defs", "title", "description", "format", "default"];

    public static IReadOnlyList<string> Faults(JsonElement root, JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        new JsonShape(root).Check(schema, value, "", faults);

        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Check(Follow(keyword.Value.GetString()!), value, path, faults);
                    break;
                case "type":
                    Require(Types(keyword.Value).Any(type => Is(value, type)), $"{path} is {value.ValueKind}, not {keyword.Value}", faults);
                    break;
                case "enum":
                    Require(keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)), $"{path} is none of {keyword.Value}", faults);
                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    foreach (var (item, at) in value.EnumerateArray().Select((item, at) => (item, at)))
                    {
                        Check(keyword.Value, item, $"{path}/{at}", faults);
                    }

                    break;
                case "required" when value.ValueKind == JsonValueKind.Object:
                    faults.AddRange(keyword.Value.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}/{name} is missing"));
                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject())
                    {
                        if (keyword.Value.TryGetProperty(property.Name, out var known))
                        {
                            Check(known, property.Value, $"{path}/{property.Name}", faults);
                        }
                        else
                        {
                            faults.Add($"{path}/{property.Name} is not in the schema");
                        }
                    }

                    break;
                case "items" or "required" or "properties":
                    break;
                case var other when !_silent.Contains(other):
                    throw new NotSupportedException($"{other} is not understood here.");
            }
        }
    }

    private JsonElement Follow(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (found, name) => found.ValueKind == JsonValueKind.Array ? found[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : found.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(it => it.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException(type),
    };

    private static void Require(bool isSo, string fault, List<string> faults)
    {
        if (!isSo)
        {
            faults.Add(fault);
        }
    }
}
