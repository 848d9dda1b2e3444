using System.Globalization;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Notices;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Mail;

/// <summary>Puts notices of one person into one mail: what waits, and where. Nothing of the record goes out, not even a name.</summary>
public sealed class MailText(DraftItems items, SiteSettings site)
{
    public async Task<(string Subject, string Body)> OfAsync(NoticeBundle bundle, CancellationToken cancellation)
    {
        var (ward, notices) = (bundle.WardName, bundle.Notices);
        var lines = new List<string>();

        foreach (var same in notices.GroupBy(it => (it.Kind, it.FiscalYear, it.Stage, it.ItemKey)))
        {
            lines.Add(await LineAsync(same.First(), cancellation));
        }

        var counts = notices.GroupBy(it => it.Kind).OrderBy(it => it.Key)
            .Select(it => (Name: Name(it.Key), Count: it.Select(one => one.ItemKey).Distinct().Count()))
            .Select(it => string.Create(CultureInfo.InvariantCulture, $"{it.Name}{it.Count}件"));

        return (
            $"【{ward} 運営方針】{string.Join('、', counts)}",
            $"""
            {ward}の運営方針ポータルからのお知らせです。

            {string.Join("\n\n", lines)}

            内容は、ログインして確かめてください。このメールには、書かれた内容を載せていません。
            お知らせのメールを止めるには：{site.BaseAddress}{StaffMap.Account}
            このメールには返信できません。
            """);
    }

    private async Task<string> LineAsync(Notice notice, CancellationToken cancellation)
    {
        var place = notice.ItemKey is { } key ? await items.PlaceOfAsync(notice.WardCode, notice.FiscalYear, key, cancellation) : null;
        var of = $"{new FiscalYear(notice.FiscalYear).Era}{(notice.Stage is { } stage ? $" {stage.Name()}" : "")}";

        return $"・{of}{(place is { Code: { } code } ? $" {code}" : "")}：{Name(notice.Kind)}\n  {site.BaseAddress}{Path(notice, place)}";
    }

    private static string Path(Notice notice, ItemPlace? place) => (notice.Kind, notice.Stage, place) switch
    {
        (NoticeKind.ApprovalRequested or NoticeKind.ApprovalReturned or NoticeKind.ApprovalTimed, _, _)
            or (NoticeKind.Published or NoticeKind.PublicationStopped or NoticeKind.Hidden, _, _) =>
            StaffMap.ToPublication(notice.WardCode, notice.FiscalYear),
        (_, { } stage, { } at) => StaffMap.ToEntry(notice.WardCode, notice.FiscalYear, at, stage),
        (_, { } stage, _) => StaffMap.ToYear(notice.WardCode, notice.FiscalYear, stage, new ListFilter()),
        _ => StaffMap.Desk,
    };

    private static string Name(NoticeKind kind) => kind switch
    {
        NoticeKind.Submitted => "確認待ち",
        NoticeKind.Returned => "差戻し",
        NoticeKind.ApprovalRequested => "公開の承認待ち",
        NoticeKind.ApprovalReturned => "公開の差戻し",
        NoticeKind.Published => "公開済み",
        NoticeKind.ApprovalTimed => "公開の承認（日時を決めて）",
        NoticeKind.Hidden => "取下げか墨消しの承認待ち",
        NoticeKind.PublicationStopped => "決めた時刻に公開できなかったこと",
        NoticeKind.DueSoon => "提出の期限",
        NoticeKind.Late => "期限すぎ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
