using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの末尾：添付ファイル、利用条件、改訂履歴、策定経過。</summary>
internal static class PageTail
{
    public static void Read(PageCursor cursor, SourceDocument source)
    {
        PageDates.EraDay(cursor.Take(PagePatterns.Attachments(), "添付ファイルの見出し（…更新）")); // not kept, but there must have been such a day
        cursor.TryTake(PagePatterns.AttachmentGroup());

        while (cursor.TryTake(PagePatterns.Attachment()) is { } line)
        {
            source.AddAttachment(Limits.Within(SourceAttachment.NameMaxLength, line["name"], "添付ファイルの名"), line["format"], line["size"]);
        }

        var notices = SkipLicence(cursor);
        ReadEmptyPart(cursor, source, PagePatterns.Revisions(), "改訂履歴", linkName: PagePatterns.Revisions());
        notices += SkipLicence(cursor);
        ReadEmptyPart(cursor, source, PagePatterns.Making(), "策定経過", linkName: null);
        cursor.Take(PagePatterns.End(), "ページの末尾（「探している情報が見つからない」）");

        if (notices > 1)
        {
            source.AddFinding("利用条件とAcrobat Readerの案内", "同じ文が二度あります。", "一度だけ読み、本文には入れていません。");
        }

        while (!cursor.AtEnd)
        {
            var line = cursor.Next();
            source.AddLeftOut("ページの末尾の後", line.Number, line.Printed);
        }
    }

    // Says how often the notice of licence and reader stood here: once or not at all.
    private static int SkipLicence(PageCursor cursor)
    {
        if (cursor.TryTake(PagePatterns.Licence()) is null)
        {
            return 0;
        }

        while (cursor.TryTake(PagePatterns.LicenceRest()) is not null || cursor.TryTake(PagePatterns.Reader()) is not null)
        {
        }

        return 1;
    }

    private static void ReadEmptyPart(PageCursor cursor, SourceDocument source, Regex heading, string name, Regex? linkName)
    {
        cursor.Take(heading, $"見出し「{name}」");
        var link = linkName is null ? null : cursor.TryTake(linkName);
        var text = cursor.TakeText();

        foreach (var line in text)
        {
            source.AddLeftOut($"見出し「{name}」の下", line.Number, line.Printed);
        }

        if (text.Count == 0)
        {
            source.AddFinding(
                $"見出し「{name}」",
                link is null ? "見出しの下に文がありません。" : $"見出しの下に、ファイルへのリンクの名{Quoted(link["0"])}だけがあり、文がありません。",
                "「原資料に記載なし」と扱います。");
        }
    }

    // Words that nobody foresaw may name a person.
    private static string Quoted(string link) => PagePatterns.RevisionsLink().IsMatch(TextFolding.Fold(link)) ? $"「{link}」" : "";
}
