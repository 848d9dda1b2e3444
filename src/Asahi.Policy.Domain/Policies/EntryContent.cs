using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>記入の内容の全部。The value, and the amounts that hang beside it as rows.</summary>
/// <param name="Value">内容。</param>
/// <param name="Budgets">予算と決算。年度の順。</param>
public sealed record EntryContent(EntryValue Value, IReadOnlyList<BudgetAmount> Budgets)
{
    /// <summary>値を書く形。Of the column in the record and of comparing; Japanese stays readable.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never put into a page as it is
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>同じ内容かどうか。By what they say, not by which objects say it.</summary>
    public bool Says(EntryContent? other) => other is not null && Text == other.Text;

    private string Text => JsonSerializer.Serialize(this, Json);
}
