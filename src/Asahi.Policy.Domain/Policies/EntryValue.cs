using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>記入の内容。What one item says at one stage, in one value: written whole, never changed, and the very value that
/// an edition holds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PolicyStatement), "statement")]
[JsonDerivedType(typeof(IssuePlan), "issue")]
[JsonDerivedType(typeof(StrategyPlan), "strategy")]
[JsonDerivedType(typeof(InitiativePlan), "initiative")]
[JsonDerivedType(typeof(ReformPlan), "reform")]
[JsonDerivedType(typeof(Review), "review")]
public abstract record EntryValue;

/// <summary>計画の内容。What every level may have: indicators, and a page of another document.</summary>
public abstract record ItemPlan : EntryValue
{
    /// <summary>名。Null: not given in the source; never borrowed from another year.</summary>
    public abstract string? Title { get; }

    /// <summary>指標。アウトカム指標 of a strategy, プロセス指標 of an initiative.</summary>
    public IReadOnlyList<IndicatorPlan> Indicators { get; init; } = [];

    /// <summary>前の年度からの問い。Null: none; the year was not begun from another.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public IReadOnlyList<CarriedQuestion>? Carried { get; init; }

    /// <summary>別の資料のページ。Null: the source names none.</summary>
    public PageReference? Page { get; init; }
}
