using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>Two years, item by item.</summary>
/// <param name="Years">All years of the ward, oldest first.</param>
/// <param name="ChangedOnly">Leaves out what stayed the same.</param>
public sealed record ComparisonPage(
    PageFrame Frame,
    PublishedPolicy From,
    PublishedPolicy To,
    IReadOnlyList<ComparedItem> Items,
    IReadOnlyList<int> Years,
    bool ChangedOnly) : IFramedPage
{
    /// <summary>What has to be said of both years.</summary>
    public IEnumerable<string> Notices => From.Notices.Concat(To.Notices).Distinct();

    public IReadOnlyList<ComparedItem> Shown => ChangedOnly ? [.. Items.Where(item => item.HasChanged)] : Items;

    /// <summary>Something in it rests on proposals.</summary>
    public bool HasProposals => Items.Any(item => !item.Link.IsConfirmed);

    /// <summary>The items of the later year, issue by issue.</summary>
    public IEnumerable<(PublishedIssue Issue, IReadOnlyList<ComparedItem> Items)> Issues => To.Issues
        .Select(issue => (
            issue,
            (IReadOnlyList<ComparedItem>)[
                .. Shown.Where(item => item.Item is { } it && it.Code.IssueNumber == issue.Code.IssueNumber),
            ]))
        .Where(group => group.Item2.Count > 0);

    /// <summary>The answers that point the other way: what became better, and what became worse.</summary>
    public ILookup<bool, VerdictTurn> Turns { get; } = Items.SelectMany(item => item.Turns)
        .OrderBy(turn => turn.Code.Level).ThenBy(turn => turn.Code)
        .ToLookup(turn => turn.IsBetter);

    /// <summary>Both years have answers that can be held against each other.</summary>
    public bool HasAnswers => Items.Any(item => item.Judgements.Any(value => value is { Before: not null, After: not null }));

    /// <summary>What is new, has ended, or has taken another shape, by what staff said or the program proposes.</summary>
    public IReadOnlyList<ComparedItem> Turned =>
    [
        .. Items.Where(item => item.Link.Kind is not (null or LineageKind.Continued))
            .OrderBy(item => item.Link.Kind is LineageKind.New ? 0 : item.Link.Kind is LineageKind.Ended ? 1 : 2),
    ];

    /// <summary>What has no item in the later year.</summary>
    public IReadOnlyList<ComparedItem> Gone => [.. Items.Where(item => item.Item is null)];

    /// <summary>How many items of a level came from where, in words (e.g. 継続5、改称2（うち候補1）).</summary>
    public IEnumerable<(string Level, string Sentence)> Counts => Items
        .GroupBy(item => item.Link.Code.Level)
        .OrderBy(level => level.Key)
        .Select(level => (
            level.First().Link.Code.LevelName,
            string.Join('、', level.GroupBy(Word).OrderBy(words => words.Min(Order)).Select(Count))));

    private static string Word(ComparedItem item) => item.Link.Kind?.Name() ?? (item.Item is null ? "後の年度に見つからない" : "前の年度に見つからない");

    private static int Order(ComparedItem item) => (int?)item.Link.Kind ?? 9;

    private static string Count(IGrouping<string, ComparedItem> words)
    {
        var proposed = words.Count(item => item.Link is { Kind: not null, IsConfirmed: false });

        return $"{words.Key}{words.Count()}" + (proposed == 0 ? "" : proposed == words.Count() ? "（候補）" : $"（うち候補{proposed}）");
    }
}
