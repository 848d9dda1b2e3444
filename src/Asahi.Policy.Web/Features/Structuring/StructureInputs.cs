namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>A new item. Under: the key of the item that it stands under; else Level says which of those without one it is.</summary>
public sealed record AddInput(Guid Key, string? Under, string? Level, string? Name);

/// <summary>The neighbour with which an item exchanges its number, as the list showed it.</summary>
public sealed record OrderInput(Guid Key, int? Version, string? With);

/// <summary>The number of an item, and what is printed as its number: one of <see cref="Same"/>, <see cref="Other"/>,
/// <see cref="None"/>.</summary>
public sealed record NumberInput(Guid Key, int? Version, string? Number, string? Print, string? Printed)
{
    public const string Same = "same";
    public const string Other = "other";
    public const string None = "none";
}

/// <summary>The key of the item under which another is to stand.</summary>
public sealed record MoveInput(Guid Key, int? Version, string? Above);

public sealed record RetireInput(Guid Key, int? Version, string? Reason);

public sealed record ReviveInput(Guid Key, int? Version);
