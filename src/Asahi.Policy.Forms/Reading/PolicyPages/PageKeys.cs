namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>部分の欄の名。How the parts of a page are called in the ledger and in what a ward has taught.</summary>
internal static class PageKeys
{
    private static readonly Dictionary<PagePart, string> _keys = new()
    {
        [PagePart.Lead] = "lead",
        [PagePart.Statement] = "statement",
        [PagePart.Goal] = "goal",
        [PagePart.Mission] = "mission",
        [PagePart.MayorsPolicy] = "mayors-policy",
        [PagePart.Issues] = "issues",
        [PagePart.Overview] = "overview",
        [PagePart.Goals] = "goals",
        [PagePart.Recognition] = "recognition",
        [PagePart.Strategies] = "strategies",
        [PagePart.Initiatives] = "initiatives",
        [PagePart.Indicators] = "indicators",
        [PagePart.Results] = "results",
        [PagePart.FormerResults] = "former-results",
        [PagePart.Reforms] = "reforms",
        [PagePart.Attachments] = "attachments",
        [PagePart.Revisions] = "revisions",
        [PagePart.Making] = "making",
        [PagePart.Overall] = "overall",
        [PagePart.Direction] = "direction",
    };

    private static readonly PagePart[] _ofIssue =
    [
        PagePart.Overview, PagePart.Goals, PagePart.Recognition, PagePart.Strategies, PagePart.Initiatives, PagePart.Indicators,
        PagePart.Results,
        PagePart.FormerResults,
    ];

    /// <summary>文が続く部分かどうか。</summary>
    public static bool TakesText(PagePart part) => part is PagePart.Goal or PagePart.Mission or PagePart.MayorsPolicy or PagePart.Overview
        or PagePart.Recognition or PagePart.Strategies or PagePart.StrategyText or PagePart.Indicators or PagePart.Results
        or PagePart.Goals;

    /// <summary>教えられる見出しの欄。In the order of a page.</summary>
    public static IEnumerable<string> All => _keys.Values;

    public static string Of(PagePart part) => _keys[part];

    /// <summary>経営課題の中の部分かどうか。</summary>
    public static bool IsOfIssue(PagePart part) => _ofIssue.Contains(part);

    /// <returns>Null: there is no such label.</returns>
    public static PagePart? Find(string key) => _keys.FirstOrDefault(it => it.Value == key) is { Value: not null } found ? found.Key : null;
}
