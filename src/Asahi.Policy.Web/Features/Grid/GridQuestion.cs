using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>What is asked for: it stands in the address, and stays there.</summary>
/// <param name="Stage">Null: the last one that is open.</param>
/// <param name="View">Null, or one that the stage does not have: its first.</param>
/// <param name="Section">A section, <see cref="All"/>, or null: one's own where one belongs to one, else all.</param>
public sealed record GridQuestion(FormStage? Stage, string? View, string? Section)
{
    /// <summary>The lines of all sections.</summary>
    public const string All = "all";

    public static GridQuestion Of(HttpRequest request) => new(
        StageNames.Find(request.Query["stage"]),
        request.Query["view"].ToString() is { Length: > 0 } view && view.All(char.IsAsciiLetter) ? view : null,
        request.Query["section"].ToString() is var section && (section == All || NumberOf(section) is not null) ? section : null);

    /// <summary>The address of it.</summary>
    public string AddressIn(string ward, int year) =>
        Stage is { } stage ? StaffMap.ToGrid(ward, year, stage, View, Section) : $"{StaffMap.ToYear(ward, year)}/grid";

    /// <summary>Whose lines, by their sections. Null: everybody's.</summary>
    public IReadOnlyCollection<int>? SectionsFor(Actor actor) => Section switch
    {
        All => null,
        null => actor.SectionIds is { Count: > 0 } own ? own : null,
        var section => [NumberOf(section)!.Value],
    };

    /// <summary>Whether the lines of an item are asked for.</summary>
    public bool Takes(Actor actor, int? section) => SectionsFor(actor) is not { } wanted || (section is { } it && wanted.Contains(it));

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
