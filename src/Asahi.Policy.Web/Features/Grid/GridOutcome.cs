using System.Globalization;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>What a save of a grid has done, as it is noted with the form: sent twice it is told the same.</summary>
/// <param name="Cells">How many cells were saved.</param>
/// <param name="Items">How many items were handed in or confirmed.</param>
/// <param name="IsWhole">Nothing is left.</param>
public sealed record GridOutcome(int Cells, int Items, bool IsWhole)
{
    public bool IsNothing => Cells == 0 && Items == 0;

    public static GridOutcome Parse(string what)
    {
        var words = what.Split(' ');

        return new(Number(words[0]), Number(words[1]), words[2] == bool.TrueString);
    }

    /// <summary>What was done.</summary>
    public string WordsFor(Actor actor, OfficeWords office)
    {
        var step = GridInput.StepOf(actor) == EntryStep.Confirm ? "件を確認済みにしました" : $"件の確認を{office.SectionChief}に依頼しました";

        return string.Join("。", [
            .. Cells > 0 ? new[] { $"{Cells}か所を保存しました" } : [],
            .. Items > 0 ? new[] { $"{Items}{step}" } : [],
        ]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cells} {Items} {IsWhole}");

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
