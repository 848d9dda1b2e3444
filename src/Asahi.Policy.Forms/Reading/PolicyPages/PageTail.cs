using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの飾りと末尾：添付ファイル、利用条件、改訂履歴、策定経過、問合せ先。</summary>
internal sealed partial class PageTail(PageState state)
{
    private int? _end;
    private int _notices;
    private int _last;
    private bool _wasFurniture;

    public bool TakeFurniture(SourceLine line)
    {
        _last = line.Number;

        if (PageFurniture.IsEnd(line.Text))
        {
            state.Close();
            state.Part = PagePart.End;
            _end ??= line.Number;
        }
        else if (!PageFurniture.Is(line) && !IsOfEnd(line))
        {
            _wasFurniture = false;

            return false;
        }

        _wasFurniture = true;

        if (PageFurniture.IsLicence(line.Text) && !(_notices > 0 && state.Part == PagePart.Lead))
        {
            _notices++;
        }

        state.Ledger.Furnish(line);

        return true;
    }

    public bool TakeAttachment(SourceLine line)
    {
        if (state.Part == PagePart.Attachments && Group().IsMatch(line.Folded))
        {
            state.Ledger.Place(line, "attachments", isLabel: true);

            return true;
        }

        if (line.Text.Match(Attachment()) is not { } file)
        {
            return false;
        }

        if (TextLength.Of(file["name"]) > SourceAttachment.NameMaxLength)
        {
            state.Ledger.Miss(line, $"添付ファイルの名が長すぎます。{SourceAttachment.NameMaxLength:N0}字まで読めます");
        }
        else
        {
            state.Source.AddAttachment(file["name"], TextFolding.Fold(file["format"]), file["size"]);
            state.Ledger.Place(line, "attachments");
        }

        return true;
    }

    /// <summary>Text below a heading of the end, where the record has no field for it.</summary>
    public bool TakeText(SourceLine line)
    {
        if (state.Part == PagePart.Revisions && state.Label is { Link: null } label && Revisions().IsMatch(line.Folded))
        {
            // Words that nobody foresaw may name a person.
            label.Link = RevisionsLink().IsMatch(line.Folded) ? $"「{line.Said}」" : "";
            label.HasText = false;
            state.Ledger.Place(line, "revisions", isLabel: true);

            return true;
        }

        if (state.Part is PagePart.Revisions or PagePart.Making && TakeStep(line))
        {
            return true;
        }

        if (state.Part is not (PagePart.Attachments or PagePart.Revisions or PagePart.Making or PagePart.Contact or PagePart.End))
        {
            return false;
        }

        state.Ledger.Miss(line);
        state.Findings.AddLeftOut(line.Number, Place(), line.Printed);

        return true;
    }

    public void End()
    {
        if (_notices > 1)
        {
            state.Findings.Add(_end ?? _last, "利用条件とAcrobat Readerの案内", "同じ文が二度あります。", "一度だけ読み、本文には入れていません。");
        }

        if (_end is null)
        {
            state.Findings.Add(_last, "ページの末尾", "ページの終わりを示す行がありません。途中で切れている可能性があります。", "あるところまでを載せました。");
        }
    }

    // Menus stand before the title, below the end, or beside other furniture; what looks like a heading or ends a sentence is no contact.
    private bool IsOfEnd(SourceLine line) =>
        (PageFurniture.IsPerhaps(line.Text) && (_wasFurniture || state.Part is PagePart.Lead or PagePart.Attachments
            or PagePart.Contact or PagePart.End))
        || (state.Part is PagePart.Contact or PagePart.End && Contact().IsMatch(line.Folded) && !line.Folded.EndsWith('。')
            && PageHeadings.Find(line.Heading) is null && PageLabels.Find(line.Text) is null);

    // A dated step in the making of the policy, or in its revision, is a note of its course; one that may name a person is none.
    private bool TakeStep(SourceLine line)
    {
        if (!line.IsShort || Private().IsMatch(line.Folded) || PageHeadLines.Step(line.Text) is not var (text, day))
        {
            return false;
        }

        if (day.Date is not { } date || TextLength.Of(text) > ProgressNote.TextMaxLength)
        {
            state.Ledger.Miss(line, day.Fault ?? "注記が長すぎます");
        }
        else
        {
            state.Notes.Add(new ProgressNote(date, text));
            state.HasSteps = true;
            state.Ledger.Place(line, PageKeys.Of(state.Part));
        }

        return true;
    }

    private string Place() => state.Part switch
    {
        PagePart.Attachments => "添付ファイルの行の間",
        PagePart.Revisions => "見出し「改訂履歴」の下",
        PagePart.Making => "見出し「策定経過」の下",
        PagePart.Contact => "問合せ先",
        _ => "ページの末尾の後",
    };

    [GeneratedRegex(@"^(?<name>.+)\((?<format>[A-Za-z]{3,5})形式[,、] ?(?<size>[0-9.,]+ ?[KMG]?B)\)$")]
    private static partial Regex Attachment();

    [GeneratedRegex(@"^【様式[0-9]】.*$")]
    private static partial Regex Group();

    [GeneratedRegex(@"^.*改訂履歴$")]
    private static partial Regex Revisions();

    [GeneratedRegex(@"^((令和|平成)(元|[0-9]{1,2})年度 ?\S{1,10}運営方針)?改訂履歴$")]
    private static partial Regex RevisionsLink();

    [GeneratedRegex("担当|氏名?|さん$|様$|内線|電話|TEL|[0-9]{2,4}-[0-9]{3,4}|@", RegexOptions.IgnoreCase)]
    private static partial Regex Private();

    // Addresses, telephones and the like of an office: it prints them on every page.
    [GeneratedRegex(
        @"^(?:〒.*|住所.*|(?:電話|TEL|ファックス|ファクス|FAX|ファクシミリ)(?:番号)?[: ]?.*|メール送信フォーム.*|(?:E-?mail|メールアドレス).*"
        + @"|(?:大阪市)?\S{0,12}(?:区役所|局|室).{0,40}|.*(?:課|係|担当)(?:\(.*\))?|作成者.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();
}
