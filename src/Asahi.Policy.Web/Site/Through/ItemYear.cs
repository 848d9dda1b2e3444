using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;

namespace Asahi.Policy.Web.Site.Through;

/// <summary>An item in one year.</summary>
/// <param name="Code">Its code; where it has ended, the one it had.</param>
/// <param name="Link">How it is joined to the item whose page is open. Null: it is that item.</param>
public sealed record ItemYear(PublishedPolicy Policy, ItemCode Code, ItemLink? Link)
{
    /// <summary>Nothing goes on from it. Its number may have been given to another item.</summary>
    public bool HasEnded => Link is { Item: null };

    public string? Name => Code.Level switch
    {
        1 => Policy.FindIssue(Code)?.Name,
        2 => Policy.FindStrategy(Code)?.Name,
        _ => Policy.FindInitiative(Code)?.Name,
    };

    /// <summary>What matters most of its evaluation, as the era says: 成果 of a strategy, 目標 of an initiative.</summary>
    public (string Label, Judgement? Judgement)? Judgement =>
        FormEras.Of(Policy.Era).Leading.TryGetValue((ItemLevel)Code.Level, out var leading)
            ? (leading.Label, Judgements?.On(leading.Set))
            : null;

    /// <summary>The planned budget of its own year. 千円.</summary>
    public long? Planned => Policy.FindInitiative(Code)?.PlannedIn(Policy.FiscalYear);

    private IReadOnlyList<Judgement>? Judgements =>
        Code.Level == 2 ? Policy.FindStrategy(Code)?.Judgements : Policy.FindInitiative(Code)?.Judgements;
}
