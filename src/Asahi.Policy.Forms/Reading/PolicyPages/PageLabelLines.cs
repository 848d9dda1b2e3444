using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの見出しのことばの行。Of the page and of an issue, alone in their line or with their text behind them.</summary>
internal sealed class PageLabelLines(PageState state, PageItemLines items, PageTextLines texts)
{
    public bool Take(SourceLine line) => TakeColumns(line) || TakeResultLabel(line) || TakePlain(line);

    // The head of a table of indicators: which cell below belongs to which column, the lines do not say.
    private bool TakeColumns(SourceLine line)
    {
        if (!state.IsInIssue || !PageLabelText.AreColumns(line.Text))
        {
            return false;
        }

        state.Lose(line);

        return true;
    }

    private bool TakeResultLabel(SourceLine line)
    {
        if (state.Part is not (PagePart.Indicators or PagePart.Results or PagePart.FormerResults) || state.Items.OfIssue is not { } issue)
        {
            return false;
        }

        var year = state.Policy.FiscalYear;
        var (part, below) = PageResultLabels.Find(line.Text, year) is { } bare ? (bare, null)
            : PageResultLabels.FindWithText(line.Text, year) is var (named, rest) ? (named, SourceLine.Of(line.Number, rest))
            : (PagePart.Lead, null);

        if (part == PagePart.Lead)
        {
            return false;
        }

        if (part == PagePart.Lost)
        {
            state.Lose(line);

            return true;
        }

        state.Open(part, line, PageLabels.Words(line.Said));
        state.Ledger.Place(line, issue.Field("results"), isLabel: true);

        if (below is not null)
        {
            texts.Take(below);
            state.Ledger.Restore(line);
        }

        return true;
    }

    private bool TakePlain(SourceLine line)
    {
        if (PageLabels.Goal(line.Text) is { } goal && state.Items.OfIssue is { } issue && SourceLine.Of(line.Number, goal) is { } said)
        {
            state.Texts.Add(issue, "goals", said);
            state.Ledger.Restore(line, issue.Field("goals"));

            return true;
        }

        if (PageLabels.Find(line.Text) is { } label && PageOpening.Fits(state, label, line))
        {
            PageOpening.Open(state, label, line);

            return true;
        }

        if (TakeWithText(line))
        {
            return true;
        }

        if (PageLabels.IsUnproved(line.Text) && state.Part != PagePart.Lead)
        {
            state.Lose(line);

            return true;
        }

        return false;
    }

    public bool TakeWithText(SourceLine line)
    {
        if (PageLabels.FindWithText(line.Text) is not var (named, rest) || !PageOpening.Fits(state, named, line)
            || !PageKeys.TakesText(named.Part)
            || SourceLine.Of(line.Number, rest) is not { } below)
        {
            return false;
        }

        PageOpening.Open(state, named, line);

        // A label, and the first heading below it.
        if (below.IsShort && named.Part is PagePart.Strategies && items.Take(below))
        {
            state.Ledger.Restore(line);

            return true;
        }

        if (below.IsShort && (PageLabels.Find(below.Text) is not null || PageHeadings.Find(below.Heading) is { IsSure: true }))
        {
            state.Lose(line, "一行に見出しが二つあります");

            return true;
        }

        texts.Take(below);
        state.Ledger.Restore(line);

        return true;
    }
}
