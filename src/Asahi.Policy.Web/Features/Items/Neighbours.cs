using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>The item before and the item after, of the same level.</summary>
public sealed record Neighbours(Neighbour? Previous, Neighbour? Next, string Level)
{
    public static Neighbours Of(ItemCode code, string level, IEnumerable<Neighbour> all)
    {
        var ordered = all.ToList();
        var at = ordered.FindIndex(item => item.Code == code);

        return new Neighbours(ordered.ElementAtOrDefault(at - 1), ordered.ElementAtOrDefault(at + 1), level);
    }
}

/// <summary>An item as a link names it: its name, with the number that is printed.</summary>
public sealed record Neighbour(ItemCode Code, string Name);
