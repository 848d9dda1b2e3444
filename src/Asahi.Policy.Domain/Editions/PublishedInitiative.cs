using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された具体的取組。</summary>
/// <param name="Code">番号。</param>
/// <param name="Plan">計画の内容。</param>
public sealed record PublishedInitiative(ItemCode Code, InitiativePlan Plan) : PublishedItem
{
    /// <summary>名。Null: not given in the source.</summary>
    [JsonIgnore]
    public string? Name => Plan.Title;

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlace Place => ItemPlace.Of(Code);

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlan ItemPlan => Plan;
}
