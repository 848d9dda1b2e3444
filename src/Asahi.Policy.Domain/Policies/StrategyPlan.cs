using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>戦略の計画。Null: not given in the source, or blank.</summary>
/// <param name="Name">名。Empty: not given in the source, where a page gives 1-1-4 and never names 1-1.</param>
/// <param name="Text">戦略（中期的な取組の方向性）。文章。</param>
/// <param name="TargetState">めざす状態（概ね3~5年間を念頭に設定）。文章。</param>
public sealed record StrategyPlan(string Name, string? Text = null, string? TargetState = null) : ItemPlan
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Title => Name.Length == 0 ? null : Name;

    /// <summary>課題認識。文章。Where a ward writes it for each strategy, and not for the issue.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Recognition { get; init; }
}
