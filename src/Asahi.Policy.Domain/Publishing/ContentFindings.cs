using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing.Scopes;
using Asahi.Policy.Domain.Reports;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開する内容の気になるところ。What no single entry shows: numbers, names and amounts beside each other, beside what is public, and beside
/// the year before. Stops nobody.</summary>
internal static class ContentFindings
{
    private const int Jump = 10;

    private static readonly ChecklistFinding _stale =
        new(false, null, null, "やさしい日本語の説明は、元の文章が変わる前に書いたものです") { Screen = ChecklistScreen.Easy };

    private static readonly ChecklistFinding _unknown =
        new(false, null, null, "次の更新の時期が過ぎています。公開した後に、次の更新を予告してください") { Screen = ChecklistScreen.NextUpdate };

    /// <summary>確かめる。Only of what is in the scope.</summary>
    /// <param name="content">公開する内容。</param>
    /// <param name="current">公開中の内容。Null: nothing is public yet.</param>
    /// <param name="lastYear">前の年度の公開中の内容。Null: there is none.</param>
    /// <param name="scope">公開の範囲。</param>
    /// <param name="today">今日（日本時間）。</param>
    public static IEnumerable<ChecklistFinding> Of(
        PublishedPolicy content,
        PublishedPolicy? current,
        PublishedPolicy? lastYear,
        PublicationScope scope,
        DateOnly today) =>
    [
        .. content.Items.SelectMany(item => Amounts(item, current, content.FiscalYear, scope)),
        .. content.Items.Where(item => scope.Has(item.Key, FormStage.Plan)).SelectMany(Targets),
        .. Gaps(content, scope),
        .. lastYear is null ? [] : Names(content, lastYear, scope),
        .. content is { EasyIsStale: true, Statement.Easy: not null } ? [_stale] : Array.Empty<ChecklistFinding>(),
        .. IsLate(NextUpdate.Of(content, today)) ? [_unknown] : Array.Empty<ChecklistFinding>(),
    ];

    // The sentence does not change any more: the usual month is over.
    private static bool IsLate(NextUpdate next) => next is { Stage: not null, ChangesOn: null };

    private static IEnumerable<ChecklistFinding> Amounts(PublishedItem item, PublishedPolicy? current, int year, PublicationScope scope)
    {
        var known = current?.Items.FirstOrDefault(it => it.Key == item.Key)?.Budgets ?? [];

        foreach (var budget in item.Budgets.Where(it => scope.Has(item.Key, it.StageIn(year))))
        {
            var before = item.Budgets.Where(it => (it.FiscalYear, it.Kind) == (budget.FiscalYear - 1, budget.Kind));
            var others = known.Where(it => (it.FiscalYear, it.Kind) == (budget.FiscalYear, budget.Kind))
                .Select(it => ("公開中の額", it))
                .Concat(before.Select(it => ("前の年度", it)));

            foreach (var (what, other) in others)
            {
                if (IsJump(budget.Amount, other.Amount))
                {
                    yield return new ChecklistFinding(
                        false,
                        item.Place,
                        budget.StageIn(year),
                        $"{budget.FiscalYear}年度の{budget.Kind.Name()}（{budget.Text}）が、{what}（{other.Text}）と十倍を超えて違います。"
                            + "桁と単位（千円）を確かめてください");
                }
            }
        }
    }

    private static bool IsJump(long? one, long? other) =>
        one is > 0 and { } now && other is > 0 and { } then && (now > (decimal)then * Jump || then > (decimal)now * Jump);

    private static IEnumerable<ChecklistFinding> Targets(PublishedItem item) =>
        from indicator in item.ItemPlan.Indicators
        where indicator.Target is not null && string.IsNullOrWhiteSpace(indicator.Unit)
        select new ChecklistFinding(false, item.Place, FormStage.Plan, $"目標値に単位がありません（{indicator.Sentence}）");

    private static IEnumerable<ChecklistFinding> Gaps(PublishedPolicy content, PublicationScope scope)
    {
        IEnumerable<(PublishedItem Above, IEnumerable<ItemCode> Codes)> all =
        [
            (content, content.Issues.Select(it => it.Code)),
            .. content.Issues.Select(it => ((PublishedItem)it, it.Strategies.Select(below => below.Code))),
            .. content.Strategies.Select(it => ((PublishedItem)it, it.Initiatives.Select(below => below.Code))),
        ];

        return
        [
            .. from it in all
               where scope.Has(it.Above.Key, FormStage.Plan)
               from pair in it.Codes.Prepend(default).Zip(it.Codes)
               let before = pair.First == default ? 0 : pair.First.OwnNumber
               where pair.Second.OwnNumber > before + 1
               select new ChecklistFinding(
                   false,
                   it.Above.Place,
                   null,
                   before == 0 ? $"番号が {pair.Second} から始まっています" : $"番号が {pair.First} の次に {pair.Second} と飛んでいます")
               {
                   Screen = ChecklistScreen.Structure,
               },
        ];
    }

    private static IEnumerable<ChecklistFinding> Names(PublishedPolicy content, PublishedPolicy lastYear, PublicationScope scope) =>
        from link in YearLinks.Between(lastYear, content).All
        where link is { Kind: LineageKind.Renamed, IsConfirmed: false, Item: not null }
        let item = content.Items.First(it => it.Place.Code == link.Item)
        where scope.Has(item.Key, FormStage.Plan)
        let former = lastYear.Items.First(it => it.Place.Code == link.Former[0])
        select new ChecklistFinding(
            false,
            item.Place,
            null,
            $"名が前の年度の「{former.Numbered(former.ItemPlan.Title)}」と違いますが、年度のつながりを確認していません")
        {
            Screen = ChecklistScreen.Lineage,
        };
}
