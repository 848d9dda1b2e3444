using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>Changes which items a year has, and where they stand: everything is asked and done within one transaction.</summary>
public sealed class StructureCommands(RecordWriter writer, StructureReader reader)
{
    public const string Added = "added";
    public const string Moved = "moved";
    public const string Unchanged = "unchanged";
    public const string Retired = "retired";
    public const string Revived = "revived";

    private const string Changed = "あなたが開いた後に、この項目か、並びが変わりました。いまの内容を確かめて、もう一度選んでください";

    public Task<Ending> AddAsync(Actor actor, int year, AddInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await reader.FindAsync(actor, year, cancellation) is not { } draft)
            {
                return Refused.NotFound;
            }

            var name = TypedText.TidyLine(input.Name);

            if (StructureFaults.OfAdding(draft, input, name) is { } refused)
            {
                return refused;
            }

            var (log, above) = (new StructureLog(draft), draft.Tree.Find(input.Under)?.Item);
            var added = draft.Tree.Add(StructureFaults.LevelOf(input, above)!.Value, above, name);
            log.Note(sheet, actor, ChangeAction.ItemAdded, added.Item);

            return new Done(Added);
        },
        cancellation);

    /// <summary>Exchanges numbers with the neighbour that was shown; whoever is no neighbour any more is asked again.</summary>
    public Task<Ending> OrderAsync(Actor actor, int year, string key, OrderInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        (year, key, input.Version, input.Key),
        $"item-{key}",
        (draft, placed, sheet) =>
        {
            var tree = draft.Tree;

            if (new[] { tree.Before(placed), tree.After(placed) }.FirstOrDefault(it => it?.Item.Key == input.With) is not { } neighbour)
            {
                return Refused.Stale($"item-{key}", Changed);
            }

            var log = new StructureLog(draft);
            tree.Exchange(placed.Item, neighbour.Item);
            log.Note(sheet, actor, ChangeAction.ItemMoved, placed.Item);
            log.Note(sheet, actor, ChangeAction.ItemMoved, neighbour.Item);

            return new Done(Moved);
        },
        cancellation);

    public Task<Ending> NumberAsync(Actor actor, int year, string key, NumberInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        (year, key, input.Version, input.Key),
        "number",
        (draft, placed, sheet) =>
        {
            if (StructureFaults.OfNumber(draft, placed, input, out var number, out var printed) is { } refused)
            {
                return refused;
            }

            if ((placed.Item.Number, placed.Item.Printed) == (number, printed))
            {
                return new Done(Unchanged);
            }

            var log = new StructureLog(draft);
            draft.Tree.Renumber(placed.Item, number);
            placed.Item.Print(printed);
            log.Note(sheet, actor, ChangeAction.ItemMoved, placed.Item);

            return new Done(Moved);
        },
        cancellation);

    public Task<Ending> MoveAsync(Actor actor, int year, string key, MoveInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        (year, key, input.Version, input.Key),
        "above",
        (draft, placed, sheet) =>
        {
            if (draft.Tree.Homes(placed).FirstOrDefault(it => it.Item.Key == input.Above) is not { } home)
            {
                return Refused.Invalid("above", "移す先を選んでください");
            }

            if (draft.Tree.FreeNumber(placed.Place.Level, home.Item) is null)
            {
                return Refused.Invalid("above", StructureFaults.Full);
            }

            var log = new StructureLog(draft);
            draft.Tree.Move(placed, home.Item);
            log.Note(sheet, actor, ChangeAction.ItemMoved, placed.Item);

            return new Done(Moved);
        },
        cancellation);

    public Task<Ending> RetireAsync(Actor actor, int year, string key, RetireInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        (year, key, input.Version, input.Key),
        "reason",
        (draft, placed, sheet) =>
        {
            var reason = TypedText.Tidy(input.Reason);

            if (reason.Length == 0)
            {
                return Refused.Invalid("reason", "取りやめる理由を入力してください");
            }

            if (TypedText.Fault("取りやめる理由", reason, Entry.ReasonMaxLength) is { } fault)
            {
                return Refused.Invalid("reason", fault);
            }

            var log = new StructureLog(draft);
            draft.Tree.Retire(placed.Item, reason);
            log.Note(sheet, actor, ChangeAction.ItemRetired, placed.Item);

            return new Done(Retired);
        },
        cancellation);

    public Task<Ending> ReviveAsync(Actor actor, int year, string key, ReviveInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        (year, key, input.Version, input.Key),
        "revive",
        (draft, placed, sheet) =>
        {
            if (StructureFaults.OfReviving(draft, placed) is { } refused)
            {
                return refused;
            }

            var log = new StructureLog(draft);
            draft.Tree.Revive(placed);
            log.Note(sheet, actor, ChangeAction.ItemRevived, placed.Item);

            return new Done(Revived);
        },
        cancellation,
        isOfRetired: true);

    private Task<Ending> ChangeAsync(
        Actor actor,
        (int Year, string Item, int? Version, Guid Form) asked,
        string field,
        Func<StructureDraft, PlacedItem, ChangeSheet, Ending> change,
        CancellationToken cancellation,
        bool isOfRetired = false) => writer.WriteAsync(
        actor,
        asked.Form,
        async sheet => await reader.FindAsync(actor, asked.Year, cancellation) switch
        {
            { } draft when draft.Tree.Find(asked.Item) is { } placed => draft.IsLocked
                ? Refused.Locked(field)
                : placed.Item.Version != asked.Version || placed.Item.IsRetired != isOfRetired
                    ? Refused.Stale(field, Changed)
                    : !isOfRetired && !draft.Tree.IsShown(placed.Item)
                        ? Refused.Invalid(field, "上の項目が取りやめになっています。先に、その取りやめを取り消してください")
                        : change(draft, placed, sheet),
            _ => Refused.NotFound,
        },
        cancellation);
}
