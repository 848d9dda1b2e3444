using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの先頭：日付、ページ番号、経過の注記。</summary>
internal static class PageHead
{
    public static void Read(PageCursor cursor, OperatingPolicy policy, SourceDocument source)
    {
        var date = cursor.Take(PagePatterns.PageDate(), "ページの日付");
        source.Date(PageDates.Day(PageDates.Number(date["year"]), date));
        cursor.Take(PagePatterns.PageNumber(), "ページ番号");

        while (cursor.TryTake(PagePatterns.Note()) is { } note)
        {
            var read = new ProgressNote(PageDates.EraDay(note), Limits.Within(ProgressNote.TextMaxLength, note["text"], "経過の注記"));
            policy.Describe(statement => statement with { Notes = [.. statement.Notes, read] });
        }

        var notes = policy.Statement.Notes;

        if (notes.Count > 0 && source.PageDate is not null && source.PageDate < notes.Max(note => note.Date))
        {
            source.AddFinding(
                "ページの日付",
                $"{Wareki.Date(source.PageDate.Value)}とありますが、本文の注記は{Wareki.Date(policy.Statement.Notes.Max(note => note.Date))}まであります。",
                "ページの日付は更新日として使わず、注記の日付を載せました。");
        }
    }
}
