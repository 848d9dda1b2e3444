using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Errors;

public sealed record ErrorPage(PageFrame Frame, int Status, string Title, string Advice, string? Number) : IFramedPage
{
    public static ErrorPage Of(int status, string number)
    {
        var (title, advice) = status switch
        {
            404 => ("ページが見つかりません", "アドレスが違うか、その年度の資料に載っていない番号です。年度の一覧からたどってください。"),
            400 => ("受け付けられない内容です", "前のページに戻って、やり直してください。"),
            405 => ("この操作はできません", "年度の一覧からたどってください。"),
            >= 500 => ("ページを表示できません", "サイトの側で問題が起きました。しばらくしてから、もう一度開いてください。"),
            _ => ("ページを表示できません", "年度の一覧からたどってください。"),
        };

        return new ErrorPage(new PageFrame($"エラー：{title}", []) { IsError = true }, status, title, advice, status >= 500 ? number : null);
    }
}
