using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What a finding is about, in words, and where it is mended.</summary>
internal static class FindingWords
{
    public static string Of(ItemPlace place) => place.Code?.ToString()
        ?? (place.Level == ItemLevel.Reform ? $"{place.Level.Name()} {place.Reform}" : place.Level.Name());

    /// <summary>The screen. Null: there is none.</summary>
    public static string? AddressOf(ChecklistFinding finding, string ward, int year) =>
        (finding.Screen, finding.Place, finding.Stage) switch
        {
            (ChecklistScreen.Lineage, { Code: { } code }, _) => StaffMap.ToLineageItem(ward, year, code),
            (ChecklistScreen.Structure, _, _) => StaffMap.ToStructure(ward, year),
            (ChecklistScreen.Easy, _, _) => StaffMap.ToEasy(ward, year),
            (ChecklistScreen.NextUpdate, _, _) => StaffMap.ToAnnouncement(ward, year),
            (_, { } place, { } stage) => StaffMap.ToEntry(ward, year, place, stage),
            (_, { } place, null) => StaffMap.ToItem(ward, year, place),
            _ => null,
        };
}
