using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>The proposals that were chosen (<c>Against</c>: the SHA-256 of the former edition that they
/// were shown with), each as it was shown: what has become another one since is not confirmed.</summary>
public sealed record ProposalsInput(Guid Key, int? Version, string? Against, IReadOnlyList<string>? Confirm)
{
    /// <summary>What was odd was asked, and is meant.</summary>
    public bool Confirmed { get; init; }
}

/// <summary>All that is left is new, as it was shown.</summary>
public sealed record RestInput(Guid Key, int? Version, string? Against);

/// <summary>A former item that has ended, or has not.</summary>
public sealed record EndedInput(Guid Key, int? Version, string? Against, bool Ended)
{
    public bool Confirmed { get; init; }
}

/// <summary>What an item comes from. Kind: one of <see cref="Domain.Policies.LineageKinds.OfItems"/>,
/// or <see cref="ItemLineagePage.Undecided"/>.</summary>
public sealed record JoinInput(Guid Key, int? Version, string? Against, string? Kind, IReadOnlyList<string>? Former)
{
    public bool Confirmed { get; init; }

    /// <summary>The former items that were chosen; what is no code is passed over.</summary>
    public IEnumerable<ItemCode> Codes =>
        (Former ?? []).Select(text => ItemCode.TryParse(text, out var code) ? code : (ItemCode?)null)
            .OfType<ItemCode>()
            .Distinct()
            .Order();
}
