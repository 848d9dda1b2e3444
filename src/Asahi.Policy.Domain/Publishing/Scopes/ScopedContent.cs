using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing.Scopes;

/// <summary>範囲だけを新しくした内容。What is in the scope is as in the draft, everything else as it is in public. Which items there are below an
/// item, and in which order, goes with its plan; a new item goes with its own plan as well.</summary>
public sealed class ScopedContent
{
    private readonly PublishedPolicy _draft;
    private readonly PublishedPolicy? _current;
    private readonly PublicationScope _scope;
    private readonly Dictionary<string, PublishedItem> _now;
    private readonly Dictionary<string, PublishedItem> _before;

    private ScopedContent(PublishedPolicy draft, PublishedPolicy? current, PublicationScope scope)
    {
        (_draft, _current, _scope) = (draft, current, scope);
        _now = draft.Items.ToDictionary(item => item.Key);
        _before = current?.Items.ToDictionary(item => item.Key) ?? [];
    }

    /// <summary>内容を組み合わせる。</summary>
    /// <param name="draft">下書きの全部を凍結したもの。</param>
    /// <param name="current">公開中の内容。Null: nothing is public; then the plan of the whole has to be in the scope.</param>
    /// <param name="scope">範囲。</param>
    /// <returns>Items that <see cref="ScopeFaults"/> names may stand in it twice, or not at all.</returns>
    public static PublishedPolicy Of(PublishedPolicy draft, PublishedPolicy? current, PublicationScope scope) =>
        new ScopedContent(draft, current, scope).Whole();

    private PublishedPolicy Whole()
    {
        var isTaken = Takes(ItemKeys.Whole, FormStage.Plan) || _current is null;
        var head = isTaken ? _draft : _current!;
        var content = Filled(
            head with
            {
                Issues = [.. Below(isTaken, _draft.Issues, _current?.Issues).Select(issue => Issue(issue, isTaken))],
                Reforms = [.. Below(isTaken, _draft.Reforms, _current?.Reforms).Select(reform => Reform(reform, isTaken))],
            },
            head,
            isTaken);

        return Following(content, head) is var whole && whole.Statement.Easy is null
            ? whole with { EasyIsStale = false }
            : whole with { EasyIsStale = EasyBasis.IsStale(whole) };
    }

    private PublishedIssue Issue(PublishedIssue listed, bool isListedNow)
    {
        var isTaken = Takes(listed.Key, FormStage.Plan);
        var strategies = Below(isTaken, Now<PublishedIssue>(listed.Key)?.Strategies, Before<PublishedIssue>(listed.Key)?.Strategies);

        return Filled(
            Side<PublishedIssue>(listed.Key, FormStage.Plan)! with
            {
                Code = listed.Code,
                Strategies = [.. strategies.Select(strategy => Strategy(strategy, listed.Code, isTaken))],
            },
            listed,
            isListedNow);
    }

    private PublishedStrategy Strategy(PublishedStrategy listed, ItemCode above, bool isListedNow)
    {
        var isTaken = Takes(listed.Key, FormStage.Plan);
        var code = ItemCode.OfStrategy(above.IssueNumber, listed.Code.StrategyNumber);
        var (now, before) = (Now<PublishedStrategy>(listed.Key), Before<PublishedStrategy>(listed.Key));

        return Filled(
            Side<PublishedStrategy>(listed.Key, FormStage.Plan)! with
            {
                Code = code,
                Initiatives = [.. Below(isTaken, now?.Initiatives, before?.Initiatives).Select(it => Initiative(it, code, isTaken))],
            },
            listed,
            isListedNow);
    }

    private PublishedInitiative Initiative(PublishedInitiative listed, ItemCode above, bool isListedNow) => Filled(
        Side<PublishedInitiative>(listed.Key, FormStage.Plan)! with
        {
            Code = ItemCode.OfInitiative(above.IssueNumber, above.StrategyNumber, listed.Code.InitiativeNumber),
        },
        listed,
        isListedNow);

    private PublishedReform Reform(PublishedReform listed, bool isListedNow) =>
        Filled(Side<PublishedReform>(listed.Key, FormStage.Plan)! with { Number = listed.Number }, listed, isListedNow);

    // What is new goes in with its own plan only: an unfinished one is left out, and stops nobody.
    private IEnumerable<T> Below<T>(bool isTaken, IReadOnlyList<T>? now, IReadOnlyList<T>? before)
        where T : PublishedItem => isTaken
        ? (now ?? []).Where(item => _before.ContainsKey(item.Key) || Takes(item.Key, FormStage.Plan))
        : before ?? [];

    private T Filled<T>(T made, PublishedItem listed, bool isListedNow)
        where T : PublishedItem
    {
        var key = listed.Key;

        return made with
        {
            Printed = listed.Printed,
            FormerCodes = Former(key, made.Place.Code, isListedNow),
            Budgets = Budgets(key),
            MidtermReview = Side<T>(key, FormStage.Midterm)?.MidtermReview,
            SelfEvaluation = Side<T>(key, FormStage.SelfEvaluation)?.SelfEvaluation,
        };
    }

    private IReadOnlyList<BudgetAmount> Budgets(string key)
    {
        List<PublishedItem?> sides = [.. Enum.GetValues<FormStage>().Select(stage => Side<PublishedItem>(key, stage))];

        return sides.TrueForAll(side => ReferenceEquals(side, sides[0]))
            ? sides[0]?.Budgets ?? []
            :
            [
                .. Enum.GetValues<FormStage>()
                    .Zip(sides, (stage, side) => side?.Budgets.Where(budget => budget.StageIn(_draft.FiscalYear) == stage) ?? [])
                    .SelectMany(budgets => budgets)
                    .OrderBy(budget => (budget.FiscalYear, budget.Kind)),
            ];
    }

    // Addresses that lead here. Something above may have been renumbered by itself.
    private IReadOnlyList<ItemCode>? Former(string key, ItemCode? code, bool isListedNow)
    {
        var (now, before) = (_now.GetValueOrDefault(key), _before.GetValueOrDefault(key));

        if (now is not null && (before is null || (now.Place.Code == code && (isListedNow || before.Place.Code != code))))
        {
            return now.FormerCodes;
        }

        return before!.Place.Code is not { } was || was == code
            ? before.FormerCodes
            : [.. (before.FormerCodes ?? []).Append(was).Where(former => former != code).Distinct()];
    }

    // Links to the year before and findings name items by their numbers: they follow where only some of them were renumbered.
    private static PublishedPolicy Following(PublishedPolicy content, PublishedPolicy head)
    {
        var codes = content.Items.Where(item => item.Place.Code is not null).DistinctBy(item => item.Key)
            .ToDictionary(item => item.Key, item => item.Place.Code!.Value);
        var moved = head.Items.Where(item => item.Place.Code is not null)
            .ToDictionary(item => item.Place.Code!.Value, item => codes.TryGetValue(item.Key, out var code) ? code : (ItemCode?)null);

        if (moved.All(it => it.Key == it.Value))
        {
            return content;
        }

        ItemCode? To(ItemCode code) => moved.TryGetValue(code, out var now) ? now : code; // what stood nowhere stays what it was

        return content with
        {
            Statement = content.Statement with
            {
                Lineage =
                [
                    .. content.Statement.Lineage
                        .Where(link => link.Item is not { } item || To(item) is not null)
                        .Select(link => link.Item is { } item ? link with { Item = To(item) } : link),
                ],
            },
            Sources =
            [
                .. content.Sources.Select(source => source with
                {
                    Findings = [.. source.Findings.Select(it => it.Item is { } item ? it with { Item = To(item) } : it)],
                }),
            ],
        };
    }

    private bool Takes(string key, FormStage stage) => _scope.Has(key, stage) && _now.ContainsKey(key);

    private T? Side<T>(string key, FormStage stage)
        where T : PublishedItem => Takes(key, stage) ? Now<T>(key) : Before<T>(key);

    private T? Now<T>(string key)
        where T : PublishedItem => _now.GetValueOrDefault(key) as T;

    private T? Before<T>(string key)
        where T : PublishedItem => _before.GetValueOrDefault(key) as T;
}
