using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された、市政改革プランに基づく取組。</summary>
/// <param name="Number">並びの番号。1 から。</param>
/// <param name="Plan">計画の内容。</param>
public sealed record PublishedReform(int Number, ReformPlan Plan) : PublishedItem
{
    /// <summary>主な取組項目。</summary>
    [JsonIgnore]
    public string Name => Plan.Name;

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlace Place => ItemPlace.OfReform(Number);

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlan ItemPlan => Plan;
}
