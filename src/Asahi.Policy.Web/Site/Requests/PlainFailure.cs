using System.Globalization;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Why a request could not be answered now, though nothing is wrong with it: said in words on the page for errors.</summary>
internal sealed record PlainFailure(int Status, int RetryAfter, string Title, string Advice)
{
    private static readonly PlainFailure _preparing = new(
        StatusCodes.Status503ServiceUnavailable,
        5,
        "いま用意しています",
        "時間のかかるページです。5秒ほど待って、読み込み直してください。");

    private static readonly PlainFailure _busy = new(
        StatusCodes.Status503ServiceUnavailable,
        5,
        "混み合っています",
        "変更はありません。少し待って、もう一度お試しください。");

    private static readonly PlainFailure _full = new(
        StatusCodes.Status507InsufficientStorage,
        60,
        "保存する場所がいっぱいです",
        "変更はありません。サーバーの空き容量がなくなっています。管理者に知らせて、空きができてから、もう一度お試しください。");

    private static readonly PlainFailure _readOnly = new(
        StatusCodes.Status503ServiceUnavailable,
        60,
        "いまは読むだけです",
        "変更はありません。サーバーのディスクに書き込めません。管理者に知らせて、直ってから、もう一度お試しください。");

    private static readonly PlainFailure _broken = new(
        StatusCodes.Status503ServiceUnavailable,
        60,
        "いまは読み書きできません",
        "変更はありません。サーバーのディスクかデータベースに問題があります。管理者に知らせてください。");

    /// <summary>It is being made; whoever opens the page again gets it.</summary>
    public bool IsPreparing => ReferenceEquals(this, _preparing);

    /// <summary>Null: something else went wrong.</summary>
    public static PlainFailure? Of(Exception trouble) => (trouble, SqliteFaults.Of(trouble)) switch
    {
        (BeingPreparedException, _) => _preparing,
        (_, RecordFault.Busy) => _busy,
        (_, RecordFault.Full) => _full,
        (_, RecordFault.ReadOnly) => _readOnly,
        (_, RecordFault.Broken) => _broken,
        _ => null,
    };

    public void Answer(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = Status;
        context.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        context.Features.Set(this);
    }
}
