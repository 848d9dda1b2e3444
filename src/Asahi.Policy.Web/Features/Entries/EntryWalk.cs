using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>From item to item in the list that somebody came from.</summary>
/// <param name="Filter">Which items the list has.</param>
/// <param name="Back">The address of the list.</param>
/// <param name="Previous">Null: there is none before it.</param>
/// <param name="Next">Null: there is none behind it.</param>
/// <param name="Position">Which of them it is, from 1. Null: it is none of them any more, as when a save has changed its state.</param>
/// <param name="Count">How many the list has.</param>
public sealed record EntryWalk(ListFilter Filter, string Back, WalkStep? Previous, WalkStep? Next, int? Position, int Count)
{
    public static EntryWalk Of(Actor actor, DraftYear year, EntryPage page, ListFilter filter)
    {
        var lines = year.Lines.Where(line => line.Stage == page.Stage).ToList();
        var at = lines.FindIndex(line => line.Place == page.Place);
        var wanted = lines.Where(line => filter.Takes(line, actor)).ToList();
        var position = wanted.FindIndex(line => line.Place == page.Place);

        return new EntryWalk(
            filter,
            StaffMap.ToYear(page.WardCode, page.Year, page.Stage, filter),
            lines.Take(at).LastOrDefault(wanted.Contains) is { } before ? Step(page, before, filter) : null,
            lines.Skip(at + 1).FirstOrDefault(wanted.Contains) is { } after ? Step(page, after, filter) : null,
            position < 0 ? null : position + 1,
            wanted.Count);
    }

    private static WalkStep Step(EntryPage page, DraftLine line, ListFilter filter) => new(
        StaffMap.ToEntry(page.WardCode, page.Year, line.Place, line.Stage) + filter.Query,
        line.Place.Level is ItemLevel.Policy ? line.Place.Level.Name() : $"{line.Place.Code} {line.Item.Name}".Trim());
}

/// <summary>The item before or behind.</summary>
public sealed record WalkStep(string Address, string Name);
