using System.Globalization;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Makes the parts of the board from the lines of a year.</summary>
internal sealed class BoardMaking(
    Actor actor,
    DraftYear draft,
    IReadOnlyDictionary<int, string> sections,
    IReadOnlyDictionary<(string Key, FormStage Stage), string> typing,
    OfficeWords office,
    Pins pins)
{
    /// <summary>The sections in which nobody can confirm: general affairs does.</summary>
    public required IReadOnlySet<int> Chiefless { get; init; }

    public IReadOnlyList<BoardStage> Stages() =>
    [
        .. from stage in FormEras.Of(draft.Policy.Era).Stages
           let own = draft.Lines.Where(line => line.Stage == stage).ToList()
           let today = draft.Lines[0].Draft.Today
           select new BoardStage(
               stage,
               draft.Policy.StandingOf(stage, today),
               draft.Policy.TermOf(stage)?.Days ?? new StageDays(null, null, null),
               draft.Policy.TermOf(stage)?.WhyNot(today),
               own.Count(line => line.State is ItemState.Confirmed or ItemState.Published),
               own.Count(line => line.State is ItemState.AsImported),
               own.Count),
    ];

    /// <summary>The sections that have items, in the order of the office; last what none has.</summary>
    public IReadOnlyList<SectionCount> Counts(FormStage stage, ListFilter filter) =>
    [
        .. draft.Lines.Where(line => line.Stage == stage && filter.IsOfSection(line, actor))
            .GroupBy(line => (Id: line.Item.SectionId, Name: SectionOf(line.Item)))
            .OrderBy(group => group.Key.Id ?? int.MaxValue)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => new SectionCount(
                group.Key.Id?.ToString(CultureInfo.InvariantCulture),
                group.Key.Name,
                group.GroupBy(line => line.State).ToDictionary(state => state.Key, state => state.Count()),
                group.Count(line => line.IsLate))),
    ];

    public IReadOnlyList<BoardLate> Late(ListFilter filter) =>
    [
        .. from line in draft.Lines
           where line.IsLate && filter.IsOfSection(line, actor)
           let due = draft.Policy.TermOf(line.Stage)!.DueOn!.Value
           orderby due
           select new BoardLate(
               Item(line.Place, line.Item, [line], line.Stage),
               new BoardCell(line, line.Missing),
               line.Stage,
               line.Draft.Today.DayNumber - due.DayNumber),
    ];

    public IReadOnlyList<BoardItem> Items(FormStage stage, ListFilter filter) =>
    [
        .. draft.Lines.GroupBy(line => line.Place)
            .Where(group => group.FirstOrDefault(line => line.Stage == stage) is { } line
                ? filter.Takes(line, actor)
                : filter is { State: null, Late: false } && filter.Takes(group.First(), actor))
            .Select(group => Item(group.Key, group.First().Item, [.. group], stage)),
    ];

    private BoardItem Item(ItemPlace place, PolicyItem item, IReadOnlyList<DraftLine> lines, FormStage stage) => new(
        place,
        place.Level is ItemLevel.Policy ? place.Level.Name() : item.Name ?? "（名がありません）",
        SectionOf(item),
        lines.ToDictionary(line => line.Stage, line => new BoardCell(line, line.Stage == stage && line.IsOpen ? line.Missing : [])),
        lines.FirstOrDefault(line => line.Stage == stage) is { } looked ? NextOf(looked) : null,
        lines.Select(line => typing.GetValueOrDefault((item.Key, line.Stage))).FirstOrDefault(it => it is not null));

    private string SectionOf(PolicyItem item) => item.SectionId is { } section ? sections[section]
        : item.Level is ItemLevel.Strategy or ItemLevel.Initiative ? "課が未定"
        : office.GeneralAffairs;

    // Whose turn it is. What no section writes is written by general affairs.
    private string? NextOf(DraftLine line) => line switch
    {
        _ when pins.Of(line.Item.Key, line.Stage) is { } pinned => pinned.FiresAt is null ? $"{office.Mayor}の承認" : "公開の時刻",
        { IsOpen: false } => null,
        { State: ItemState.Unwritten or ItemState.Drafting or ItemState.Returned, Item.SectionId: null } => office.GeneralAffairs,
        { State: ItemState.Unwritten or ItemState.Drafting or ItemState.Returned } => office.Officer,
        { State: ItemState.Submitted, Item.SectionId: { } section } when !Chiefless.Contains(section) => office.SectionChief,
        { State: ItemState.Submitted } => office.GeneralAffairs,
        { State: ItemState.Confirmed } => "公開の準備",
        _ => null,
    };
}
