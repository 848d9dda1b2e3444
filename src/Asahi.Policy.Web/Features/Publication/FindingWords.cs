using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What an item is called in the list of findings: its code, or what it is where it has none.</summary>
internal static class FindingWords
{
    public static string Of(ItemPlace place) => place.Code?.ToString()
        ?? (place.Level == ItemLevel.Reform ? $"{place.Level.Name()} {place.Reform}" : place.Level.Name());
}
