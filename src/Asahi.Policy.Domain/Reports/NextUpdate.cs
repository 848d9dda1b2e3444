using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Reports;

/// <summary>次の更新。What the year still waits for, from what the edition holds
/// and the stages that the year has; the months are the usual ones.</summary>
/// <param name="Stage">次に加わる段階。Null: the year is complete, or it is not known.</param>
/// <param name="Sentence">文（例: 中間振り返り（ふつうは令和3年（2021年）10月ごろ））。</param>
public sealed record NextUpdate(FormStage? Stage, string Sentence)
{
    private const int MidtermMonth = 10;
    private const int SelfEvaluationMonth = 6;

    /// <summary>次の更新を調べる。</summary>
    public static NextUpdate Of(PublishedPolicy policy)
    {
        if (policy.IsFromSources)
        {
            return new NextUpdate(null, "原資料に、予定の記載はありません");
        }

        if (policy.Strategies.Any(strategy => strategy.SelfEvaluation.Count > 0))
        {
            return new NextUpdate(null, "この年度の予定はありません。誤りがあれば、訂正の版を公開します");
        }

        var hasMidterm = policy.Strategies.Any(strategy => strategy.MidtermReview is not null);

        return policy.ShownStages.Contains(FormStage.Midterm) && !hasMidterm
            ? Usual(FormStage.Midterm, policy.FiscalYear, MidtermMonth)
            : Usual(FormStage.SelfEvaluation, policy.FiscalYear + 1, SelfEvaluationMonth);
    }

    private static NextUpdate Usual(FormStage stage, int year, int month)
    {
        var day = Wareki.Date(new DateOnly(year, month, 1));

        return new NextUpdate(stage, $"{stage.Name()}（ふつうは{day[..(day.IndexOf('月', StringComparison.Ordinal) + 1)]}ごろ）");
    }
}
