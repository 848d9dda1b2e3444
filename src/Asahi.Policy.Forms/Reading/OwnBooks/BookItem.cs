using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>読み取った項目。Before it stands in a policy.</summary>
/// <param name="key">鍵。</param>
/// <param name="place">所在。</param>
/// <param name="fields">「すべての欄」の行。</param>
internal sealed class BookItem(string key, ItemPlace place, IReadOnlyList<FieldLine> fields)
{
    public string Key => key;

    public ItemPlace Place => place;

    public IReadOnlyList<FieldLine> Fields => fields;

    public required ItemPlan Plan { get; set; }

    public Dictionary<FormStage, Review> Reviews { get; } = [];

    public List<BudgetAmount> Budgets { get; } = [];

    public string? Printed { get; set; }

    public IReadOnlyList<ItemCode> Former { get; set; } = [];

    /// <summary>How its rows are called in the ledger (1-2 name).</summary>
    public string Words => Place.Level == ItemLevel.Policy ? "" : $"{Place} ";

    public Review ReviewAt(FormStage stage) => Reviews.GetValueOrDefault(stage) ?? Review.Empty;

    /// <summary>Puts it into the item of a policy.</summary>
    public void Into(PolicyItem item, int fiscalYear)
    {
        foreach (var (stage, review) in Reviews.OrderBy(it => it.Key))
        {
            item.Review(stage, review);
        }

        foreach (var budget in Budgets.OrderBy(it => (it.FiscalYear, it.Kind)))
        {
            item.AddBudget(fiscalYear, budget);
        }

        item.Print(Printed);

        foreach (var code in Former)
        {
            item.Remember(code);
        }
    }
}
