using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Unicode;

namespace Asahi.Policy.Web.Site.Open;

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

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _options);

    /// <summary>JSON Schema (2020-12) of a type: every property is required, and says in Japanese what it is.</summary>
    public static JsonObject SchemaOf<T>() => _options.GetJsonSchemaAsNode(typeof(T), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described }).AsObject();

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject described && context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false).OfType<DescriptionAttribute>().FirstOrDefault() is { } attribute)
        {
            described.Insert(0, "description", attribute.Description);
        }

        return schema;
    }
}
