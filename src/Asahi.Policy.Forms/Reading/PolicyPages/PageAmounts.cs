using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの額の行。Of the item at which the reading stands; of the year beside the amount, above it, or of the page.</summary>
internal sealed class PageAmounts(PageState state)
{
    // No page gives an amount of a year farther away.
    private const int Farthest = 10;

    private IReadOnlyList<PagePrice>? _columns;
    private Spot _columnsOf;

    public bool Take(SourceLine line)
    {
        if (state.Items.Current is not { } item || !state.IsInIssue)
        {
            return false;
        }

        if (PageMoney.Columns(line.Text) is { } columns)
        {
            (_columns, _columnsOf) = (columns, item);
            state.Ledger.Place(line, item.Field("budgets"), isLabel: true);

            return true;
        }

        var below = _columnsOf == item ? _columns : null;
        _columns = null;

        if ((PageMoney.Find(line.Text) ?? Row(line, below)) is { } prices)
        {
            Add(line, item, prices);

            return true;
        }

        return TakeOther(line, item, below is not null);
    }

    /// <summary>額を項目に加える。</summary>
    public void Add(SourceLine line, Spot item, IEnumerable<PagePrice> prices)
    {
        state.Ledger.Place(line, item.Field("budgets"));

        foreach (var price in prices)
        {
            Add(line, item, price);
        }
    }

    public void Add(SourceLine line, Spot item, PagePrice price)
    {
        var year = state.AmountYear ?? state.Policy.FiscalYear;

        if (price.Year is { } printed && PageMoney.YearOf(printed, state.Policy.FiscalYear, out year) is { } fault)
        {
            state.Ledger.Miss(line, fault);
        }
        else if (Math.Abs(year - state.Policy.FiscalYear) > Farthest)
        {
            state.Ledger.Miss(line, $"{new FiscalYear(year).Era}は、この運営方針の年度から離れすぎています");
        }
        else if (PageMoney.Read(year, price.Kind, price.Amount) is not { } amount)
        {
            state.Ledger.Miss(line, $"{item.Place}の{price.Kind.Name()}「{price.Amount}」を読めません");
        }
        else if (item.Item.Entries.SelectMany(entry => entry.Content.Budgets).Any(it => (it.FiscalYear, it.Kind) == (year, price.Kind)))
        {
            state.Ledger.Miss(line, $"{item.Place}の{new FiscalYear(year).Era}の{price.Kind.Name()}が二つあります");
        }
        else
        {
            item.Item.AddBudget(state.Policy.FiscalYear, amount);
            ReportYear(line, item, price);
        }
    }

    // The head of a table, and figures of which the page says neither year nor unit.
    private bool TakeOther(SourceLine line, Spot item, bool isBelowColumns)
    {
        if (isBelowColumns && PageMoney.IsFigures(line.Text))
        {
            state.Ledger.Miss(line, $"{item.Place}の額に、単位がありません");

            return true;
        }

        if (PageMoney.IsRemarked(line.Text))
        {
            state.Ledger.Miss(line, "額のほかにも、書かれていることがあります");

            return true;
        }

        if (PageMoney.IsEmpty(line.Text))
        {
            state.Miss(line);

            return true;
        }

        if (line.IsItem || !PageMoney.IsCaption(line.Text)
            || state.Part is not (PagePart.Overview or PagePart.Goals or PagePart.StrategyText or PagePart.InitiativeText))
        {
            return false;
        }

        state.Ledger.Place(line, item.Field("budgets"), isLabel: true);

        return true;
    }

    // The row of amounts below the head of a table.
    private static List<PagePrice>? Row(SourceLine line, IReadOnlyList<PagePrice>? columns) =>
        columns is not null && PageMoney.Row(line.Printed, columns.Count) is { } cells
            ? [.. columns.Zip(cells, (column, cell) => column with { Amount = cell })]
            : null;

    private void ReportYear(SourceLine line, Spot item, PagePrice price)
    {
        if (price.Year is null && state.AmountYear is null)
        {
            state.Findings.Add(
                line.Number,
                $"{item.Place}の{price.Kind.Name()}",
                "どの年度の額か、書かれていません。",
                "この運営方針の年度の額として載せました。",
                item.Place.Code);
        }
    }
}
