using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>具体的取組の計画。Null: not given in the source, or blank.</summary>
/// <param name="Name">名。Empty: not given in the source. May end in a reference to the reform plan, as 「(改革の柱4-1)」.</param>
/// <param name="Text">当年度の取組内容。文章。</param>
/// <param name="IsFeatured">様式1に載せるかどうか。様式1 shows a selection.</param>
/// <param name="Withdrawal">撤退・再構築基準。文章。</param>
/// <param name="PastResults">前年度までの実績。文章。</param>
public sealed record InitiativePlan(
    string Name,
    string? Text = null,
    bool IsFeatured = true,
    string? Withdrawal = null,
    string? PastResults = null) : ItemPlan
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Title => Name.Length == 0 ? null : Name;
}
