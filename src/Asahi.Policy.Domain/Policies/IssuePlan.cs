using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>経営課題の計画。Null: not given in the source, or blank.</summary>
/// <param name="Name">名。</param>
/// <param name="Overview">経営課題の概要。</param>
/// <param name="Vision">めざすべき将来像（最終的なめざす状態）。</param>
/// <param name="CurrentState">現状（課題設定の根拠となる現状・データ）。文章。</param>
/// <param name="Causes">要因分析。文章。</param>
/// <param name="Tasks">課題。文章。</param>
public sealed record IssuePlan(
    string? Name = null,
    string? Overview = null,
    string? Vision = null,
    string? CurrentState = null,
    string? Causes = null,
    string? Tasks = null) : ItemPlan
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Title => Name;

    /// <summary>現状のデータの表。</summary>
    public IReadOnlyList<DataTable> Tables { get; init; } = [];

    /// <summary>関連するSDGs。As given, one on a line; a number alone stays a number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Goals { get; init; }

    /// <summary>課題認識。文章。</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Recognition { get; init; }

    /// <summary>主な戦略（課題解決の方策）。文章。Where a ward writes them without numbers or names, as bullets or prose.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Measures { get; init; }

    /// <summary>様式2の計画が書かれているかどうか。</summary>
    [JsonIgnore]
    public bool IsDetailed => this is not { Vision: null, CurrentState: null, Causes: null, Tasks: null, Tables.Count: 0 };
}
