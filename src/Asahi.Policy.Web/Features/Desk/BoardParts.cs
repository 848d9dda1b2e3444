using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>One stage of the year.</summary>
/// <param name="Done">How many items are confirmed or published.</param>
/// <param name="Imported">How many are as they were imported: nobody has to write them.</param>
/// <param name="All">How many items are written at it.</param>
public sealed record BoardStage(
    FormStage Stage,
    StageStanding Standing,
    StageDays Days,
    string? WhyNot,
    int Done,
    int Imported,
    int All)
{
    public bool IsWhole => Done + Imported == All;
}

/// <summary>How far one section has come.</summary>
/// <param name="Section">As the filter names it. Null: no section writes these.</param>
/// <param name="States">How many items stand so; only those that occur.</param>
public sealed record SectionCount(string? Section, string Name, IReadOnlyDictionary<ItemState, int> States, int Late)
{
    public int All => States.Values.Sum();
}

/// <summary>One item that is late.</summary>
/// <param name="Days">For how many days.</param>
public sealed record BoardLate(BoardItem Item, BoardCell Cell, FormStage Stage, int Days);

/// <summary>One item with all its stages.</summary>
/// <param name="Next">Who acts next at the stage that is looked at. Null: nobody has to.</param>
/// <param name="Typing">Who is typing into it just now, in words. Null: nobody is.</param>
public sealed record BoardItem(
    ItemPlace Place,
    string Name,
    string SectionName,
    IReadOnlyDictionary<FormStage, BoardCell> Cells,
    string? Next,
    string? Typing);

/// <summary>One item at one stage.</summary>
/// <param name="Missing">The fields that are missing, where the stage is the one that is looked at or the item is late.</param>
public sealed record BoardCell(DraftLine Line, IReadOnlyList<Fault> Missing)
{
    public ItemState State => Line.State;

    public bool IsUrgent => State is ItemState.Returned or ItemState.Submitted || Line.IsLate;
}
