using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの末尾：添付ファイル、利用条件、改訂履歴、策定経過。</summary>
internal static class PageTail
{
    public static void Read(PageCursor cursor, SourceDocument source)
    {
        cursor.Take(PagePatterns.Attachments(), "添付ファイルの見出し（…更新）");
        cursor.TryTake(PagePatterns.AttachmentGroup());

        while (cursor.TryTake(PagePatterns.Attachment()) is { } line)
        {
            source.AddAttachment(Limits.Within(SourceAttachment.NameMaxLength, line["name"], "添付ファイルの名"), line["format"], line["size"]);
        }

        var notices = SkipLicence(cursor, "添付ファイルの後");
        ReadEmptyPart(cursor, source, PagePatterns.Revisions(), "改訂履歴");
        cursor.TryTake(PagePatterns.Revisions()); // the name of the linked file, which is not at hand
        notices += SkipLicence(cursor, "改訂履歴の後");
        ReadEmptyPart(cursor, source, PagePatterns.Making(), "策定経過");
        cursor.Take(PagePatterns.End(), "ページの末尾（「探している情報が見つからない」）");

        if (notices > 1)
        {
            source.AddFinding("利用条件とAcrobat Readerの案内", "同じ文が二度あります。", "一度だけ読み、本文には入れていません。");
        }

        while (!cursor.AtEnd)
        {
            var line = cursor.Next();
            source.AddFinding($"{line.Number}行目", $"ページの末尾の後に「{line.Printed}」とあります。", "取り込んでいません。");
        }
    }

    // Says how often the notice of licence and reader stood here.
    private static int SkipLicence(PageCursor cursor, string place)
    {
        cursor.Take(PagePatterns.Licence(), $"利用条件（{place}）");

        while (cursor.TryTake(PagePatterns.LicenceRest()) is not null || cursor.TryTake(PagePatterns.Reader()) is not null)
        {
        }

        return 1;
    }

    private static void ReadEmptyPart(PageCursor cursor, SourceDocument source, System.Text.RegularExpressions.Regex heading, string name)
    {
        cursor.Take(heading, $"見出し「{name}」");
        var text = cursor.TakeText();
        source.AddFinding(
            $"見出し「{name}」",
            text.Count == 0 ? "見出しの下に文がありません。" : $"見出しの下に「{text[0].Printed}」とあります。",
            text.Count == 0 ? "「原資料に記載なし」と扱います。" : "取り込んでいません。");
    }
}
