using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>Why the items of a year cannot be changed as it was asked. Null: they can.</summary>
internal static class StructureFaults
{
    public const string Full = "番号は1から99までです。空いている番号がありません";

    /// <summary>Which kind of item is to be added. Null: none that there is.</summary>
    public static ItemLevel? LevelOf(AddInput input, PolicyItem? above) => (above?.Level, input.Level) switch
    {
        (ItemLevel.Issue, _) => ItemLevel.Strategy,
        (ItemLevel.Strategy, _) => ItemLevel.Initiative,
        (null, nameof(ItemLevel.Issue)) => ItemLevel.Issue,
        (null, nameof(ItemLevel.Reform)) => ItemLevel.Reform,
        _ => null,
    };

    public static Refused? OfAdding(StructureDraft draft, AddInput input, string name)
    {
        var above = draft.Tree.Find(input.Under);

        return (above, LevelOf(input, above?.Item)) switch
        {
            (null, _) when input.Under is { Length: > 0 } => Refused.NotFound,
            _ when draft.IsLocked => Refused.Locked("name"),
            (null, null) => new Refused(
                Reason.Invalid,
                [new Fault("level", "加える項目の種類を選んでください"), .. OfName(name) is { } fault ? [fault] : Array.Empty<Fault>()]),
            (_, null) => Refused.NotFound,
            ({ } it, _) when !draft.Tree.IsShown(it.Item) => Refused.Stale("name", "上の項目が、あなたが開いた後に取りやめになりました"),
            _ when OfName(name) is { } fault => new Refused(Reason.Invalid, fault),
            var (it, level) when draft.Tree.FreeNumber(level.Value, it?.Item) is null => Refused.Invalid("name", Full),
            _ => null,
        };
    }

    public static Refused? OfNumber(StructureDraft draft, PlacedItem placed, NumberInput input, out int number, out string? printed)
    {
        var typed = TypedText.TidyLine(input.Printed);
        printed = placed.Place.Level == ItemLevel.Reform ? placed.Item.Printed : Printed(input, typed);

        var figures = TextFolding.Fold(input.Number ?? "").Trim();
        var isNumber = int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number is >= 1 and <= ItemCode.Largest;
        var wrong = !isNumber ? "番号は、1から99までの数字で入力してください"
            : draft.Tree.Holder(placed, number) is { } holder
                ? $"番号{number}は「{holder.Item.Name ?? "名のない項目"}」が使っています。ほかの番号にするか、並びの画面で入れ替えてください"
                : null;
        Fault?[] faults =
        [
            wrong is null ? null : new Fault("number", wrong),
            placed.Place.Level == ItemLevel.Reform ? null : OfPrinting(input, typed),
        ];

        return faults.OfType<Fault>().ToList() is { Count: > 0 } all ? new Refused(Reason.Invalid, all) : null;
    }

    public static Refused? OfReviving(StructureDraft draft, PlacedItem placed)
    {
        if (placed.Above is { } above && !draft.Tree.IsShown(above))
        {
            return Refused.Invalid("revive", "上の項目が取りやめになっています。先に、その取りやめを取り消してください");
        }

        var isTaken = draft.Tree.Holder(placed, placed.Item.Number) is not null;

        return isTaken && draft.Tree.FreeNumber(placed.Place.Level, placed.Above) is null ? Refused.Invalid("revive", Full) : null;
    }

    private static Fault? OfName(string name) =>
        (name.Length == 0 ? "名を入力してください" : TypedText.Fault("名", name, PolicyItem.NameMaxLength)) is { } fault
            ? new Fault("name", fault)
            : null;

    private static Fault? OfPrinting(NumberInput input, string typed) => input.Print switch
    {
        NumberInput.Same or NumberInput.None => null,
        NumberInput.Other when typed.Length == 0 => new Fault("printed", "印刷する番号を入力してください"),
        NumberInput.Other => TypedText.Fault("印刷する番号", typed, PolicyItem.PrintedMaxLength) is { } fault
            ? new Fault("printed", fault)
            : null,
        _ => new Fault("print", "印刷する番号を選んでください"),
    };

    private static string? Printed(NumberInput input, string typed) => input.Print switch
    {
        NumberInput.Other => typed,
        NumberInput.None => "",
        _ => null,
    };
}
