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
    private readonly PageTail _tail;
    private readonly PageReforms _reforms;
    private readonly PageAmounts _amounts;
    private readonly PageItemLines _items;
    private readonly PageTextLines _texts;
    private readonly PageLabelLines _labels;

    public PageWalk(PageState state, ReadingContext context)
    {
        (_state, _context) = (state, context);
        (_head, _tail, _reforms, _amounts) = (new(state), new(state), new(state), new(state));
        _items = new(state, _amounts);
        _told = new(state, _items);
        _texts = new(state, _tail, _reforms);
        _labels = new(state, _items, _texts);
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
        var settled = _context.SettledOf(line.Number, line.Printed);

        if (_items.TakeName(line, settled is not null))
        {
            return;
        }

        if (settled is not null)
        {
            TakeSettled(line, settled);
        }
        else if (LetterFault(line) is { } letters)
        {
            _state.Ledger.Miss(line, letters);
        }
        else if (!line.IsShort)
        {
            TakeLong(line);
        }
        else if (!_tail.TakeFurniture(line) && !_head.Take(line) && !_labels.Take(line) && !_items.Take(line)
            && !_tail.TakeAttachment(line) && !_amounts.Take(line))
        {
            _texts.Take(line);
        }
    }

    private void TakeSettled(SourceLine line, LineDestination settled)
    {
        if (_told.Take(line, settled) is { } below)
        {
            _texts.Take(below);
            _state.Ledger.Restore(line, isByHand: true);
        }
    }

    // What may turn the direction of a text, or is half a letter, stands in no record.
    private static string? LetterFault(SourceLine line) => TypedText.Fault("この行", TypedText.Tidy(line.Printed), int.MaxValue);

    // A text, unless a label or a heading in brackets stands before it; what else begins as a heading does is said.
    private void TakeLong(SourceLine line)
    {
        var beginning = SourceLine.Of(line.Number, line.Beginning)!;

        if (_labels.TakeWithText(line) || _items.TakeSentence(beginning))
        {
            return;
        }

        if (PageHeadings.Find(beginning.Heading) is not { } heading || !_items.IsExpected(heading, beginning))
        {
            _texts.Take(line);
        }
        else if (PageLabelText.Splits(line.Text).FirstOrDefault() is { Head.Length: > 0 } split
            && SourceLine.Of(line.Number, split.Head) is { } head && SourceLine.Of(line.Number, split.Below) is { } below
            && PageHeadings.Find(head.Heading) is { IsSure: true, Name.Length: > 0 } && _items.Take(head))
        {
            var field = _state.Items.Current?.Field("name");
            _texts.Take(below);
            _state.Ledger.Restore(line, _state.Part == PagePart.Lost ? null : field);
        }
        else
        {
            _state.Lose(line, "見出しのように始まりますが、長すぎて、どこまでが名か、わかりません");
        }
    }
}
