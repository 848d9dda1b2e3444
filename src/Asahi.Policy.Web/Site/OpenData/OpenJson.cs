using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Unicode;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>How open data is written as JSON, and the schema of it, which is taken from the very types that are written.</summary>
internal static class OpenJson
{
    /// <summary>Raised when a property goes or changes its meaning; not when one is added.</summary>
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerOptions.Default)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>For what is put together by hand.</summary>
    public static JsonSerializerOptions Readable => _options;

    /// <summary>For what is written piece by piece; the bytes are the same.</summary>
    public static JsonWriterOptions WriterOptions => new() { Encoder = _options.Encoder, Indented = true };

    public static void Write<T>(Utf8JsonWriter writer, T value) => JsonSerializer.Serialize(writer, value, _options);

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _options);

    /// <summary>JSON Schema (2020-12) of a type: every property is required, and says in Japanese what it is.</summary>
    /// <param name="place">Where in its document the schema stands, for what within it points to another part of it.</param>
    public static JsonObject SchemaOf<T>(string place = "#")
    {
        var schema = SchemaOf(typeof(T));
        Point(schema, place);

        return schema;
    }

    private static JsonObject SchemaOf(Type type) =>
        _options.GetJsonSchemaAsNode(
            type,
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described }).AsObject();

    private static void Point(JsonNode? schema, string place)
    {
        if (schema is JsonObject parts)
        {
            if (parts["$ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String)
            {
                parts["$ref"] = place + reference.GetValue<string>()[1..];
            }

            foreach (var part in parts.Select(part => part.Value).ToList())
            {
                Point(part, place);
            }
        }
        else if (schema is JsonArray all)
        {
            foreach (var part in all)
            {
                Point(part, place);
            }
        }
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject described
            && context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
                .OfType<DescriptionAttribute>()
                .FirstOrDefault() is { } attribute)
        {
            described.Insert(0, "description", attribute.Description);
        }

        // Of what stands within a list the exporter does not see that it may be null.
        if (context.PropertyInfo is { Name: "rows" } property && property.DeclaringType == typeof(OpenTable))
        {
            schema["items"]!["items"]!["type"] = new JsonArray("string", "null");
        }

        return schema;
    }
}
