using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Items;

/// <summary>Writes a 番号 as the text that people read ("1-2-5").</summary>
internal sealed class ItemCodeJson : JsonConverter<ItemCode>
{
    public override ItemCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ItemCode.TryParse(reader.GetString(), out var code) ? code : throw new JsonException("番号として読めません。");

    public override void Write(Utf8JsonWriter writer, ItemCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
