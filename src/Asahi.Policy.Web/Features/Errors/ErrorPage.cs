using Asahi.Policy.Data.Wards;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Unsaved;

namespace Asahi.Policy.Web.Features.Errors;

public sealed record ErrorPage(PageFrame Frame, int Status, string Title, string Advice, string? Number) : IFramedPage
{
    /// <summary>What was typed and chosen in a form that could not be taken.</summary>
    public IReadOnlyList<SentField> Typed { get; init; } = [];

    /// <summary>The same, sealed, to be carried through a sign-in. Null: it cannot be.</summary>
    public string? Carried { get; init; }

    /// <summary>The sign-in that leads back to the page of the form.</summary>
    public string SignIn { get; init; } = StaffMap.SignIn;

    /// <summary>What was typed has been put aside for who sent it.</summary>
    public bool IsKept { get; init; }

    /// <summary>Nothing is wrong with what was sent: sent again a little later, it may be taken.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>The address that was asked for, of what will be there in a moment. Null: opening it again is no use.</summary>
    public string? Again { get; init; }

    internal static ErrorPage Of(PlainFailure failure) =>
        new(new PageFrame($"エラー：{failure.Title}", []) { IsError = true }, failure.Status, failure.Title, failure.Advice, null);

    /// <summary>The page for a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="number">What to ask with, where it was our mistake.</param>
    /// <param name="isForStaff">The way back leads to the desk, not to the years.</param>
    /// <param name="office">What the duties are called where the visitor belongs.</param>
    /// <param name="isDocument">What was sent is a document, and no text that somebody typed.</param>
    public static ErrorPage Of(int status, string number, bool isForStaff, OfficeWords office, bool isDocument = false)
    {
        var (title, advice) = status switch
        {
            404 when isForStaff => ("ページが見つかりません", "アドレスが違うか、この区にない年度や番号です。入力の状況からたどってください。"),
            405 when isForStaff => ("この操作はできません", "入力の状況からたどってください。"),
            404 => ("ページが見つかりません", "アドレスが違うか、その年度の資料に載っていない番号です。年度の一覧からたどってください。"),
            400 => ("受け付けられない内容です", "前のページに戻って、やり直してください。貼り付けた文章に、見えない記号が混じっていることもあります。"),
            401 => ("ログインが切れています", "30分何もしないか、ログインから12時間たつと、ログインし直す必要があります。"),
            403 => ("この画面は使えません", "あなたの職務や課では、この操作はできません。"
                + $"必要なときは、{office.GeneralAffairs}か区の{office.Administrator}に相談してください。"),
            409 => ("いまは変えられません", "あなたが開いた後に、内容か状態が変わりました。前のページに戻って読み直してから、やり直してください。"),
            413 when isDocument => (
                "資料が大きすぎます",
                $"何も読み込んでいません。{DocumentSizeAttribute.Words}読み込めます。写真などを除いて、文だけのファイルにしてください。"),
            413 => ("送られた内容が大きすぎます", "前のページに戻って、文章を短くしてください。"),
            421 => ("暗号化されていない接続です", "職員用の画面は、https で始まるアドレスで開いてください。"),
            429 => ("短い間に何度も試されました", "しばらく待って、もう一度お試しください。"),
            503 => ("混み合っています", "変更はありません。少し待って、前のページからもう一度お試しください。"),
            405 => ("この操作はできません", "年度の一覧からたどってください。"),
            >= 500 => ("ページを表示できません", "サイトの側で問題が起きました。しばらくしてから、もう一度開いてください。"),
            _ => ("ページを表示できません", "年度の一覧からたどってください。"),
        };

        return new ErrorPage(new PageFrame($"エラー：{title}", []) { IsError = true }, status, title, advice, status >= 500 ? number : null);
    }
}
