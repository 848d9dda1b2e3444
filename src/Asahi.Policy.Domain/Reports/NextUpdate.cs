using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Reports;

/// <summary>次の更新。What the ward has announced; else what the year still waits for, from what the edition holds
/// and the stages that the year has; the months are the usual ones.</summary>
/// <param name="Stage">次に加わる段階。Null: the year is complete, or it is not known.</param>
/// <param name="Sentence">文（例: 中間振り返り（ふつうは令和3年（2021年）10月ごろ））。</param>
/// <param name="ChangesOn">文が、ひとりでに変わる日。Null: it stays until something is published.</param>
public sealed record NextUpdate(FormStage? Stage, string Sentence, DateOnly? ChangesOn = null)
{
    private const int MidtermMonth = 10;
    private const int SelfEvaluationMonth = 6;

    /// <summary>次の更新を調べる。</summary>
    /// <param name="policy">年度。</param>
    /// <param name="today">今日（日本時間）。When the usual month is over, the sentence says so.</param>
    /// <param name="announced">区の予告。Null: none, or the edition for which it waited has come.</param>
    public static NextUpdate Of(PublishedPolicy policy, DateOnly today, UpcomingUpdate? announced = null)
    {
        if (announced is not null)
        {
            return today <= announced.LastDay
                ? new NextUpdate(null, announced.Words, announced.LastDay.AddDays(1))
                : new NextUpdate(null, $"{announced.Words}（その時期は過ぎましたが、まだ公開されていません）");
        }

        if (policy.IsRebuilt)
        {
            return new NextUpdate(null, "原資料に、予定の記載はありません");
        }

        if (FormEras.Of(policy.Era).Tallied.Count == 0 || Tally.AllOf(policy).Any(tally => tally.Thing != TalliedThing.Initiatives))
        {
            return new NextUpdate(null, "この年度の予定はありません。誤りがあれば、訂正の版を公開します");
        }

        var hasMidterm = policy.Strategies.Any(strategy => strategy.MidtermReview is not null);

        return policy.ShownStages.Contains(FormStage.Midterm) && !hasMidterm
            ? Usual(FormStage.Midterm, policy.FiscalYear, MidtermMonth, today)
            : Usual(FormStage.SelfEvaluation, policy.FiscalYear + 1, SelfEvaluationMonth, today);
    }

    private static NextUpdate Usual(FormStage stage, int year, int month, DateOnly today)
    {
        var (first, day) = (new DateOnly(year, month, 1), Wareki.Date(new DateOnly(year, month, 1)));
        var usual = $"ふつうは{day[..(day.IndexOf('月', StringComparison.Ordinal) + 1)]}ごろ";

        return today < first.AddMonths(1)
            ? new NextUpdate(stage, $"{stage.Name()}（{usual}）", first.AddMonths(1))
            : new NextUpdate(stage, $"{stage.Name()}（{usual}。その時期は過ぎましたが、まだ公開されていません）");
    }
}
