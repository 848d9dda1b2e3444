using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの読み進め。Line by line: what a person has settled, the site's furniture, labels, headings, amounts, and at last the text of
/// the part in which the reading stands. What looks like a heading and does not fit is never text of what stands before it.</summary>
internal sealed class PageWalk(PageState state, ReadingContext context)
{
    private readonly PageHead _head = new(state);
    private readonly PageTold _told = new(state);
    private readonly PageProse _prose = new(state);
    private readonly PageTail _tail = new(state);
    private readonly PageReforms _reforms = new(state);

    private IReadOnlyList<PagePrice>? _columns;
    private Spot _columnsOf;

    public string? Address => _head.Address;

    public void Take(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            Take(line);
        }

        _head.End();
        _reforms.End();
        _tail.End();
        state.Write();
    }

    private void Take(SourceLine line)
    {
        var settled = context.ByHand.GetValueOrDefault(line.Number) ?? context.Taught.GetValueOrDefault(LineDestination.KeyOf(line.Printed));

        if (settled is not null)
        {
            _told.Take(line, settled);
        }
        else if (LetterFault(line) is { } letters)
        {
            state.Ledger.Miss(line, letters);
        }
        else if (!line.IsShort)
        {
            TakeText(line);
        }
        else if (!_tail.TakeFurniture(line) && !_head.Take(line) && !TakeLabel(line) && !TakeHeading(line) && !_tail.TakeAttachment(line)
            && !TakeMoney(line))
        {
            TakeText(line);
        }
    }

    // What may turn the direction of a text, or is half a letter, stands in no record.
    private static string? LetterFault(SourceLine line) => TypedText.Fault("この行", TypedText.Tidy(line.Printed), int.MaxValue);

    private bool TakeLabel(SourceLine line)
    {
        if (state.Part is PagePart.Results or PagePart.FormerResults && PageLabels.FindResult(line.Text) is { } part
            && state.Items.OfIssue is { } judged)
        {
            state.Open(part, line, PageLabels.Words(line.Said));
            state.Ledger.Place(line, judged.Field("results"), isLabel: true);

            return true;
        }

        if (PageLabels.Goal(line.Text) is { } goal && state.Items.OfIssue is { } issue && SourceLine.Of(line.Number, goal) is { } said)
        {
            state.Texts.Add(issue, "goals", said);
            state.Ledger.Place(line, issue.Field("goals"));

            return true;
        }

        if (PageLabels.Find(line.Text) is { } label && PageOpening.Fits(state, label, line))
        {
            PageOpening.Open(state, label, line);

            return true;
        }

        if (PageLabels.FindWithText(line.Text) is var (named, rest) && PageOpening.Fits(state, named, line) && PageKeys.TakesText(named.Part)
            && SourceLine.Of(line.Number, rest) is { } below)
        {
            PageOpening.Open(state, named, line);
            TakeText(below);
            state.Ledger.Restore(line);

            return true;
        }

        if (PageLabels.IsUnproved(line.Text) && state.Part != PagePart.Lead)
        {
            state.Lose(line);

            return true;
        }

        return false;
    }

    private bool TakeHeading(SourceLine line)
    {
        if (PageHeadings.Find(line.Text) is not { } heading || !IsExpected(heading, line))
        {
            return false;
        }

        var fault = state.Items.Open(heading);

        if (fault is not null || state.Items.Current is not { } opened)
        {
            state.Lose(line, fault);

            return true;
        }

        state.Close();
        state.Ledger.Place(line, opened.Field("name"));
        state.Part = heading.Level switch { 1 => PagePart.Overview, 2 => PagePart.StrategyText, _ => PagePart.InitiativeText };
        state.AmountYear = heading.Level == 1 ? null : state.AmountYear;
        TakeAmount(line, heading, opened);

        return true;
    }

    // Without brackets a code and a name may be a numbered line of a text: they are a heading only where one is expected.
    private bool IsExpected(PageHeading heading, SourceLine line) => heading.Level switch
    {
        1 => !state.IsHead || (heading.IsSure && state.Part == PagePart.MayorsPolicy && !line.IsItem),
        _ when heading.IsSure => heading.IsAlone ? state.Items.Issue is not null : heading.Numbers.Count != 1,
        _ => state.Items.Issue is not null && state.Part is PagePart.Strategies or PagePart.StrategyText or PagePart.Initiatives or PagePart.InitiativeText
            or PagePart.Lost || (state.Part == PagePart.Recognition && state.Items.Strategy is not null),
    };

    private void TakeAmount(SourceLine line, PageHeading heading, Spot item)
    {
        if (heading.Rest is { } rest && SourceLine.Of(line.Number, rest) is { } text)
        {
            state.Texts.Add(item, item.Place.Level == Domain.Items.ItemLevel.Issue ? "overview" : "text", text);
            state.Ledger.Place(line, item.Field("name"));
        }

        if (heading.Amount is { } amount)
        {
            AddAmount(line, item, new PagePrice(BudgetKind.Planned, heading.Year, amount));
        }
    }

    private bool TakeMoney(SourceLine line)
    {
        if (state.Items.Current is not { } item || state.Part == PagePart.Lost)
        {
            return false;
        }

        if (PageMoney.Columns(line.Text) is { } columns)
        {
            (_columns, _columnsOf) = (columns, item);
            state.Ledger.Place(line, item.Field("budgets"), isLabel: true);

            return true;
        }

        var prices = PageMoney.Find(line.Text) ?? Row(line, item);
        _columns = null;

        if (prices is null)
        {
            return false;
        }

        state.Ledger.Place(line, item.Field("budgets"));

        foreach (var price in prices)
        {
            AddAmount(line, item, price);
        }

        return true;
    }

    // The row of amounts below the head of a table.
    private List<PagePrice>? Row(SourceLine line, Spot item) =>
        _columns is { } columns && _columnsOf == item && PageMoney.Row(line.Text, columns.Count) is { } cells
            ? [.. columns.Zip(cells, (column, cell) => column with { Amount = cell })]
            : null;

    private void AddAmount(SourceLine line, Spot item, PagePrice price)
    {
        var year = state.AmountYear ?? state.Policy.FiscalYear;

        if (price.Year is { } printed && PageMoney.YearOf(printed, state.Policy.FiscalYear, out year) is { } fault)
        {
            state.Ledger.Miss(line, fault);
        }
        else if (PageMoney.Read(year, price.Kind, price.Amount) is not { } amount)
        {
            state.Ledger.Miss(line, $"{item.Place}の{price.Kind.Name()}「{price.Amount}」を読めません");
        }
        else if (item.Item.Entries.SelectMany(entry => entry.Content.Budgets).Any(it => (it.FiscalYear, it.Kind) == (year, price.Kind)))
        {
            state.Ledger.Miss(line, $"{item.Place}の{new Domain.Years.FiscalYear(year).Era}の{price.Kind.Name()}が二つあります");
        }
        else
        {
            item.Item.AddBudget(state.Policy.FiscalYear, amount);
            ReportYear(line, item, price);
        }
    }

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

    private void TakeText(SourceLine line)
    {
        if (state.Label is { } label)
        {
            label.HasText = true;
        }

        if (state.Part == PagePart.Reforms)
        {
            _reforms.Take(line);
        }
        else if (!_tail.TakeText(line))
        {
            _prose.Take(line);
        }
    }
}
