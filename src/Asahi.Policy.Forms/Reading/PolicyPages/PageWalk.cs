using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの読み進め。Line by line: what a person has settled, the site's furniture, labels, headings, amounts, and at last the text of
/// the part in which the reading stands. What looks like a heading and does not fit is never text of what stands before it.</summary>
internal sealed class PageWalk
{
    private readonly PageState _state;
    private readonly ReadingContext _context;
    private readonly PageHead _head;
    private readonly PageTold _told;
    private readonly PageProse _prose;
    private readonly PageTail _tail;
    private readonly PageReforms _reforms;
    private readonly PageAmounts _amounts;
    private readonly PageItemLines _items;

    public PageWalk(PageState state, ReadingContext context)
    {
        (_state, _context) = (state, context);
        (_head, _told, _prose, _tail, _reforms) = (new(state), new(state), new(state), new(state), new(state));
        _amounts = new(state);
        _items = new(state, _amounts);
    }

    public string? Address => _head.Address;

    public void Take(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            Take(line);
        }

        _items.End();
        _head.End();
        _reforms.End();
        _tail.End();
        _state.Write();
    }

    private void Take(SourceLine line)
    {
        var settled = _context.ByHand.GetValueOrDefault(line.Number)
            ?? (_context.Taught.Count > 0 ? _context.Taught.GetValueOrDefault(LineDestination.KeyOf(line.Printed)) : null);

        if (_items.TakeName(line, settled is not null))
        {
            return;
        }

        if (settled is not null)
        {
            _told.Take(line, settled);
        }
        else if (LetterFault(line) is { } letters)
        {
            _state.Ledger.Miss(line, letters);
        }
        else if (!line.IsShort)
        {
            TakeLong(line);
        }
        else if (!_tail.TakeFurniture(line) && !_head.Take(line) && !TakeResultLabel(line) && !TakeLabel(line) && !_items.Take(line)
            && !_tail.TakeAttachment(line) && !_amounts.Take(line))
        {
            TakeText(line);
        }
    }

    // What may turn the direction of a text, or is half a letter, stands in no record.
    private static string? LetterFault(SourceLine line) => TypedText.Fault("この行", TypedText.Tidy(line.Printed), int.MaxValue);

    // A text, unless a label or a heading in brackets stands before it; what else begins as a heading does is said.
    private void TakeLong(SourceLine line)
    {
        var beginning = SourceLine.Of(line.Number, line.Beginning)!;

        if (TakeLabelWithText(line))
        {
            return;
        }

        if (PageHeadings.Find(beginning.Heading) is not { } heading || !_items.IsExpected(heading, beginning))
        {
            TakeText(line);
        }
        else if (PageLabelText.Splits(line.Text).FirstOrDefault() is { Head.Length: > 0 } split
            && SourceLine.Of(line.Number, split.Head) is { } head && SourceLine.Of(line.Number, split.Below) is { } below
            && PageHeadings.Find(head.Heading) is { IsSure: true, Name.Length: > 0 } && _items.Take(head))
        {
            var field = _state.Items.Current?.Field("name");
            TakeText(below);
            _state.Ledger.Restore(line, _state.Part == PagePart.Lost ? null : field);
        }
        else
        {
            _state.Lose(line, "見出しのように始まりますが、長すぎて、どこまでが名か、わかりません");
        }
    }

    private bool TakeResultLabel(SourceLine line)
    {
        if (_state.Part is not (PagePart.Indicators or PagePart.Results or PagePart.FormerResults) || _state.Items.OfIssue is not { } issue)
        {
            return false;
        }

        var year = _state.Policy.FiscalYear;
        var (part, below) = PageResultLabels.Find(line.Text, year) is { } bare ? (bare, null)
            : PageResultLabels.FindWithText(line.Text, year) is var (named, rest) ? (named, SourceLine.Of(line.Number, rest))
            : (PagePart.Lead, null);

        if (part == PagePart.Lead)
        {
            return false;
        }

        if (part == PagePart.Lost)
        {
            _state.Lose(line);

            return true;
        }

        _state.Open(part, line, PageLabels.Words(line.Said));
        _state.Ledger.Place(line, issue.Field("results"), isLabel: true);

        if (below is not null)
        {
            TakeText(below);
            _state.Ledger.Restore(line);
        }

        return true;
    }

    private bool TakeLabel(SourceLine line)
    {
        if (PageLabels.Goal(line.Text) is { } goal && _state.Items.OfIssue is { } issue && SourceLine.Of(line.Number, goal) is { } said)
        {
            _state.Texts.Add(issue, "goals", said);
            _state.Ledger.Restore(line, issue.Field("goals"));

            return true;
        }

        if (PageLabels.Find(line.Text) is { } label && PageOpening.Fits(_state, label, line))
        {
            PageOpening.Open(_state, label, line);

            return true;
        }

        if (TakeLabelWithText(line))
        {
            return true;
        }

        if (PageLabels.IsUnproved(line.Text) && _state.Part != PagePart.Lead)
        {
            _state.Lose(line);

            return true;
        }

        return false;
    }

    private bool TakeLabelWithText(SourceLine line)
    {
        if (PageLabels.FindWithText(line.Text) is not var (named, rest) || !PageOpening.Fits(_state, named, line) || !PageKeys.TakesText(named.Part)
            || SourceLine.Of(line.Number, rest) is not { } below)
        {
            return false;
        }

        PageOpening.Open(_state, named, line);

        // A label, and the first heading below it.
        if (!(below.IsShort && named.Part is PagePart.Strategies && _items.Take(below)))
        {
            TakeText(below);
        }

        _state.Ledger.Restore(line);

        return true;
    }

    private void TakeText(SourceLine line)
    {
        if (_state.Label is { } label)
        {
            label.HasText = true;
        }

        if (_state.Part == PagePart.Reforms)
        {
            _reforms.Take(line);
        }
        else if (!_tail.TakeText(line))
        {
            _prose.Take(line);
        }
    }
}
