using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Unsaved;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>One item at one stage: what it is written from beside the fields,
/// what was typed or saved, and what this person may do with it.</summary>
public sealed record EntryPage(StaffFrame Frame, DraftItem Draft, string WardCode, EntryTyped Typed, int Version) : IStaffPage
{
    public int Year => Draft.Policy.FiscalYear;

    public ItemPlace Place => Draft.Place;

    public FormStage Stage => Draft.Stage;

    public Entry? Entry => Draft.Entry;

    public ItemState State => ItemStates.Of(Entry, IsPublished);

    /// <summary>From item to item in the list. Null: it has not been asked for.</summary>
    public EntryWalk? Walk { get; init; }

    /// <summary>What stood in the fields when they were opened.</summary>
    public required string Opened { get; init; }

    /// <summary>What was confirmed is what the public edition says.</summary>
    public bool IsPublished { get; init; }

    /// <summary>The public edition says something else of it, which can be put back.</summary>
    public bool IsRestorable { get; init; }

    /// <summary>Where the public edition has this item: under another number, perhaps. Null: not yet.</summary>
    public ItemPlace? Public { get; init; }

    /// <summary>The public edition says something of it at this stage.</summary>
    public bool HasPublic { get; init; }

    /// <summary>Against what is public, for who reviews. Null: nothing is public, or it is not asked for.</summary>
    public IReadOnlyList<DifferentField>? Changes { get; init; }

    /// <summary>Who else is typing into it just now, in words. Null: nobody is.</summary>
    public string? Typing { get; init; }

    public bool MayWrite { get; init; }

    public bool MayReview { get; init; }

    /// <summary>A section chief who mends words in what he confirms.</summary>
    public bool MayMend { get; init; }

    public bool IsGeneralAffairs { get; init; }

    public string? SectionName { get; init; }

    /// <summary>Somebody can confirm what its section hands in; else general affairs has to.</summary>
    public bool HasChief { get; init; } = true;

    public string? EditorName { get; init; }

    public string? PreparerName { get; init; }

    /// <summary>What one writes from: the plan, and what last year said of the same item.</summary>
    public EntryBeside Beside { get; init; } = EntryBeside.None;

    /// <summary>Under which name what is typed is put aside: by the key of the item, so that it survives another number.</summary>
    public string ScratchKey => EntryScratch.NameOf(Draft.Policy.Id, Draft.Item.Key, Stage);

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What would still be missing before the item can be submitted: said after a save, stopping nobody.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What stands here was sent, and not saved.</summary>
    public bool IsSent { get; init; }

    /// <summary>What is only odd, and may be meant.</summary>
    public IReadOnlyList<string> Odd { get; init; } = [];

    /// <summary>What the record holds, on the page of a conflict.</summary>
    public EntryTyped? Theirs { get; init; }

    /// <summary>The fields that both changed, on the page of a conflict.</summary>
    public IReadOnlySet<string> Asked { get; init; } = new HashSet<string>();

    /// <summary>What somebody else did in between, on the page of a conflict.</summary>
    public ChangeLine? LastChange { get; init; }

    public IReadOnlyDictionary<string, string> Use { get; init; } = new Dictionary<string, string>();

    /// <summary>The fields that out of scope would clear: it is asked. And which button had been pressed.</summary>
    public (EntryStep Step, IReadOnlyList<ClearedField> Fields)? Clearing { get; init; }

    public string? Reason { get; init; }

    public bool Locked => Draft.Pending is not null;

    public bool IsEditable => (MayWrite || MayMend) && !Locked && Draft.IsOpen;

    /// <summary>The answers of a field, and none: a choice can be taken back.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(EntryCell cell) =>
        [.. cell.Options.Select(option => new Choice(option.Value, option.Words)), new Choice("", "（未選択）")];

    /// <summary>The rows in words, for who only reads.</summary>
    public IEnumerable<SaidField> RowsSaid => EntryWords.RowsOf(Typed);

    /// <summary>With the rows that this person added and has not saved: what was typed into them stands in them again.</summary>
    public EntryPage With(KeptScratch? kept)
    {
        if (kept is null || !IsEditable)
        {
            return this;
        }

        var orders = from rows in Draft.Form.Rows
                     where !rows.IsFixed
                     let names = kept.Fields.Where(field => field.Value.Length > 0).Select(field => field.Name.Split('.'))
                     let added = names.Where(name => name.Length == 3 && name[0] == rows.Key).Select(name => name[1])
                     select (rows.Key, Order: string.Join(' ', Typed.RowsOf(rows).Select(row => row.Key).Union(added)));

        return this with { Typed = Typed.With(orders.ToDictionary(it => it.Key, it => it.Order)) };
    }

    public string? FaultOf(string key) => Faults.FirstOrDefault(fault => fault.Field == key)?.Message;
}

/// <summary>What stands beside the fields.</summary>
/// <param name="Plan">What is planned, field by field. Empty: one writes the plan itself.</param>
/// <param name="Former">What the year before said of the same item at its end.</param>
/// <param name="FormerTitle">Which item of which year that was. Null: none is known.</param>
public sealed record EntryBeside(IReadOnlyList<SaidField> Plan, IReadOnlyList<SaidField> Former, string? FormerTitle)
{
    public static EntryBeside None { get; } = new([], [], null);

    /// <summary>What the year before planned for the same item. Null: none is known.</summary>
    public ItemPlan? FormerPlan { get; init; }

    /// <summary>The text that all else of a plan hangs on is blank: one should see that there is none, not wonder.</summary>
    public bool IsTextMissing => Plan.All(said => said.Key is not ("text" or "overview" or "goal"));
}
