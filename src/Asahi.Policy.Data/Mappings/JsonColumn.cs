using System.Text.Json;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

/// <summary>A value that is written and read whole, kept as JSON in one column: no query looks into it.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => Write(value),
        text => JsonSerializer.Deserialize<T>(text, EntryContent.Json)!,
        new ValueComparer<T>(
            (left, right) => Write(left) == Write(right),
            value => Write(value).GetHashCode(StringComparison.Ordinal),
            value => value));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, EntryContent.Json);
}
