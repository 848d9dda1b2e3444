using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの先頭：所在、表題、日付、ページ番号、経過の注記。</summary>
internal sealed class PageHead(PageState state)
{
    private PageTitle? _title;
    private int? _dateLine;

    /// <summary>元のページの所在。Null: not given.</summary>
    public string? Address { get; private set; }

    public bool Take(SourceLine line)
    {
        if (!state.IsHead)
        {
            return false;
        }

        if (PageTitle.Find(line) is { } title && IsOwn(title))
        {
            TakeTitle(line, title);
        }
        else if (_title is null && state.Part == PagePart.Lead && PageTitle.IsLike(line.Heading))
        {
            state.Ledger.Miss(line, "表題のようですが、年度か区の名を読めません");
        }
        else if (PageHeadLines.Address(line.Text) is { } address && Address is null)
        {
            Address = address;
            state.Ledger.Place(line, "address");
        }
        else if (PageHeadLines.IsPageNumber(line.Text))
        {
            state.Ledger.Place(line, "page-number");
        }
        else if (_dateLine is null && PageHeadLines.PageDate(line.Text) is { } day)
        {
            TakeDate(line, day);
        }
        else if (state.Part == PagePart.Lead && PageHeadLines.Note(line.Text) is var (text, noted))
        {
            TakeNote(line, text, noted);
        }
        else
        {
            return false;
        }

        return true;
    }

    public void End()
    {
        if (_dateLine is { } line)
        {
            state.Findings.CompareDates(line, state.Source.PageDate, state.Notes);
        }
    }

    // The title comes again below the page number; a title of another year is a link, or a sentence.
    private bool IsOwn(PageTitle title) =>
        _title is null || (title.Office == _title.Office && (title.Year ?? _title.Year) == _title.Year);

    private void TakeTitle(SourceLine line, PageTitle title)
    {
        if (_title is null)
        {
            _title = title;
            state.TitleIsAhead = false;
            state.Ledger.Place(line, "title");
        }
        else
        {
            Repeat(line);
        }
    }

    private void Repeat(SourceLine line)
    {
        if (PageHeadLines.DayFault(line.Text) is { } fault)
        {
            state.Ledger.Miss(line, fault);
        }
        else
        {
            state.Ledger.Place(line, "title", isLabel: true);
        }
    }

    private void TakeDate(SourceLine line, PrintedDay day)
    {
        _dateLine = line.Number;

        if (day.Date is { } date)
        {
            state.Source.Date(date);
            state.Ledger.Place(line, "page-date");
        }
        else
        {
            state.Ledger.Miss(line, day.Fault);
        }
    }

    private void TakeNote(SourceLine line, string text, PrintedDay day)
    {
        var fault = day.Fault
            ?? (TextLength.Of(text) > ProgressNote.TextMaxLength ? $"経過の注記が長すぎます。{ProgressNote.TextMaxLength:N0}字まで読めます" : null);

        if (fault is not null)
        {
            state.Ledger.Miss(line, fault);
        }
        else
        {
            state.Notes.Add(new ProgressNote(day.Date!.Value, text));
            state.Ledger.Place(line, "notes");
        }
    }
}
