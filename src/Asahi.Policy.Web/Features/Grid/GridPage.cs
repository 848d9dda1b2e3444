using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>A year on one screen.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Actor">Who looks.</param>
/// <param name="Ward">The ward.</param>
/// <param name="Sheet">All lines.</param>
/// <param name="Question">What was asked for.</param>
/// <param name="Sections">The sections to choose from.</param>
public sealed record GridPage(
    StaffFrame Frame,
    Actor Actor,
    string Ward,
    GridSheet Sheet,
    GridQuestion Question,
    IReadOnlyDictionary<int, string> Sections) : IStaffPage
{
    /// <summary>Where the table stands.</summary>
    public const string Anchor = "grid";

    public int Year => Sheet.Policy.FiscalYear;

    public IReadOnlyList<FormStage> Stages => FormEras.Of(Sheet.Policy.Era).Stages;

    /// <summary>How the stages stand today.</summary>
    public required IReadOnlyDictionary<FormStage, StageStanding> Standings { get; init; }

    public IReadOnlyList<EntryGrid> Views => EntryGrid.Of(FormEras.Of(Sheet.Policy.Era), Sheet.Stage);

    /// <summary>The one section whose lines are shown. Null: several.</summary>
    public int? Section => Question.SectionsFor(Actor) is { Count: 1 } only ? only.First() : null;

    /// <summary>The items whose lines are shown.</summary>
    public IReadOnlyList<GridItem> Items { get; } =
        [.. Sheet.Items.Where(item => Question.Takes(Actor, item.Draft.Item.SectionId))];

    public bool IsEditable => Items.Any(item => item.Lines.Any(line => line.Cells.Any(cell => cell.MayWrite)));

    public bool IsGeneralAffairs => Actor.Duty == Duty.GeneralAffairs;

    /// <summary>The address of this very screen.</summary>
    public string Address => StaffMap.ToGrid(Ward, Year, Sheet.Stage, Sheet.View.Key, Question.Section);

    /// <summary>Who has prepared the version that waits for the mayor.</summary>
    public string? PreparerName { get; init; }

    /// <summary>What was put aside for cells that are not to be written on this page.</summary>
    public IReadOnlyList<KeptField> Unplaced { get; init; } = [];

    /// <summary>How many cells were put aside in lines that are not shown.</summary>
    public int Hidden { get; init; }

    /// <summary>What was sent, and could not all be taken. Null: the page was opened.</summary>
    public GridJudgement? Judgement { get; init; }

    public GridOutcome? Outcome { get; init; }

    /// <summary>The button that was pressed asked for a step with all that is complete.</summary>
    public bool IsStepAsked { get; init; }

    /// <summary>Of the cells that two people changed: by which change somebody else wrote what stands there.</summary>
    public IReadOnlyDictionary<string, ChangeLine> Changes { get; init; } = new Dictionary<string, ChangeLine>();

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What is wrong, with the place it is at.</summary>
    public IReadOnlyList<JudgedCell> Wrong => [.. Judgement?.Of(CellFate.Wrong) ?? []];

    public IReadOnlyList<JudgedCell> Asked => [.. Judgement?.Of(CellFate.Asked) ?? []];

    public IReadOnlyList<LeftCell> Left => [.. Judgement?.Barred ?? [], .. Judgement?.Gone ?? []];

    /// <summary>Items that were to be handed in, and what they lack.</summary>
    public IReadOnlyList<JudgedItem> Unready => IsStepAsked && Judgement is { } judgement
        ? [.. judgement.Items.Where(it => Items.Contains(it.Item) && GridCommands.IsReady(it) == false)]
        : [];

    /// <summary>Why something may only be read here, each reason once, with the number of its items.</summary>
    public IReadOnlyList<(GridBar Bar, int Count)> Bars =>
    [
        .. Items.Select(item => item.Bar == GridBar.None && item.IsOutOfScope ? GridBar.OutOfScope : item.Bar)
            .Where(bar => bar != GridBar.None)
            .GroupBy(bar => bar)
            .Select(group => (group.Key, group.Count()))
            .OrderBy(it => it.Key),
    ];

    public bool HasHandedIn => Items.Any(item => item is { MayWrite: true, IsHandedIn: true });

    public static Refused Closed(GridSheet sheet, OfficeWords office) => new(
        Reason.Locked,
        new Fault(Anchor, $"{sheet.ClosedWords}。直すところがあるときは、{office.GeneralAffairs}に開き直しを頼んでください"));

    /// <summary>Where something that is missing is typed: in a cell here, or on the page of the item.</summary>
    public string PlaceOf(GridItem item, Fault fault) =>
        item.Lines.SelectMany(line => line.Cells).FirstOrDefault(cell => cell.Field == fault.Field) is { } cell
            ? $"#{cell.Name}"
            : $"{StaffMap.ToEntry(Ward, Year, item.Draft.Place, Sheet.Stage)}#{fault.Field}";
}
