using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>市政改革プランに基づく取組の計画。Null: not given in the source, or blank.</summary>
/// <param name="Name">主な取組項目。</param>
/// <param name="Text">当年度の取組内容。文章。</param>
/// <param name="Purpose">趣旨・目的。文章。</param>
/// <param name="Outline">取組の概要。文章。</param>
/// <param name="Target">目標。文章。</param>
public sealed record ReformPlan(
    string Name,
    string? Text = null,
    string? Purpose = null,
    string? Outline = null,
    string? Target = null) : ItemPlan
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Title => Name;
}
