using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>予算と決算。</summary>
internal static class BudgetData
{
    public static FlatShape Shape { get; } = new(
        "budgets",
        "予算・決算",
        "一つの具体的取組（令和5年度からの様式では、経営課題）の、一つの年度の予算額または決算額。載せている分だけで、区全体の予算ではない",
        [
            DataColumns.PolicyYear("運営方針の年度"),
            .. DataColumns.Item,
            new("initiative_name", "取組名", FlatKind.Text, "具体的取組の名称。令和5年度からの様式では、経営課題の名称", DataColumns.NotGiven),
            new("fiscal_year", "年度", FlatKind.Whole, "どの年度の額か。運営方針の年度より前の年度のこともある", Unit: "西暦年度"),
            new("kind", "種類", FlatKind.Text, "「予算額」または「決算額」"),
            new("amount", "額（千円）", FlatKind.Whole, "予算額または決算額。0は0円", "額がない（0円ではない）。理由は「額がない理由」", ThousandYen.Unit),
            new("why_none", "額がない理由", FlatKind.Text, "「予算なし」「決算なし」はその年度に予算がつけられていない、決算がないこと。「記載なし」は、どちらとも記載されていないこと", "額がある"),
            new("written", "書かれたとおりの額", FlatKind.Text, "様式に書かれたとおりの額（例: 6千9百万円）", "千円で書かれている、または額がない"),
        ]);

    public static FlatTable Compose(PublishedPolicy policy) => new(
        Shape,
        [
            .. from item in policy.Items
               where item.Place.Code is not null
               from budget in item.Budgets
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear,
                   .. DataColumns.CodeOf(item.Place.Code),
                   item.ItemPlan.Title,
                   (long)budget.FiscalYear,
                   budget.Kind.Name(),
                   budget.Amount,
                   budget.WhyNone(policy),
                   budget.Written,
               ],
        ]);
}
