using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Site;

/// <summary>Which items of a list are wanted. It goes along in the address from the list to its items, through saves, and back.</summary>
public sealed record ListFilter(ItemState? State, bool Mine)
{
    /// <summary>As it stands in an address; empty: all of them.</summary>
    public string Query => (State, Mine) switch
    {
        (null, false) => "",
        (null, true) => "?mine=true",
        ({ } state, false) => $"?state={state}",
        ({ } state, true) => $"?state={state}&mine=true",
    };

    /// <summary>What cannot be read wants nothing special.</summary>
    public static ListFilter Of(HttpRequest request) => new(
        Enum.TryParse<ItemState>(request.Query["state"], out var state) && Enum.IsDefined(state) ? state : null,
        request.Query["mine"] == "true");

    public bool Takes(ItemState state, bool isMine) => (State is null || State == state) && (!Mine || isMine);
}
