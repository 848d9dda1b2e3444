namespace Asahi.Policy.Domain.Tests.Entries;

/// <summary>What no field of a form writes, and what does, or why nothing does.</summary>
internal static class WrittenElsewhere
{
    private static readonly IReadOnlyList<(string Why, IReadOnlyList<string> Names)> _all =
    [
        ("the record gives it", ["Entry.Id", "BudgetLine.Id", "{PolicyItem,OperatingPolicy}.Id", "{Entry,PolicyItem}.Version"]),
        ("it comes with the year", ["OperatingPolicy.WardId", "{OperatingPolicy,PublishedPolicy}.{FiscalYear,Era}"]),
        ("it comes with the ward", ["PublishedPolicy.Ward", "PublishedWard.*"]),
        ("it is imported with the documents", ["{OperatingPolicy,PublishedPolicy}.Sources", "Source{Document,Fact,Attachment,Finding}.*"]),
        ("it is imported with the documents", ["Published{Source,Fact,Attachment,Finding}.*"]),
        ("it is made when the edition is made", ["PublishedPolicy.Schema", "PublishedPolicy.EasyIsStale"]),
        ("the screen 構成: which items there are, and where", ["{PolicyItem,PublishedItem}.{Key,Printed,FormerCodes}", "PolicyItem.{Number,RetiredReason}"]),
        ("the screen 構成: it follows from the number", ["{PublishedIssue,PublishedStrategy,PublishedInitiative}.Code", "PublishedReform.Number"]),
        ("the screen 段階と期日", ["PolicyStatement.Stages", "OperatingPolicy.Terms", "StageTerm.*"]),
        ("the screen 所管の課", ["PolicyItem.SectionId"]),
        ("the screen 年度のつながり", ["PolicyStatement.Lineage", "LineageLink.*"]),
        ("the screen 推定の確認", ["PolicyStatement.{Settled,TakenOver}", "SettledFact.*", "TakenOver.*"]),
        ("the screen 区の設定: as they are when the edition is made", ["PublishedPolicy.Contact", "OfficeContact.*", "PublishedItem.Section", "PublishedSection.*", "PublishedPolicy.MarkWords"]),
        ("the screen やさしい日本語", ["PolicyStatement.Easy", "EasyText.*"]),
        ("the buttons below the form, and the review", ["Entry.State", "Entry.ReturnReason", "Entry.Comment"]),
        ("it is noted with a save or a publication", ["Entry.EditedById", "Entry.EditedAt", "Entry.PublishedVersion"]),
        ("it is the address of the form", ["Entry.Stage"]),
        ("it is the name of the row", ["IndicatorPlan.Key", "IndicatorResult.Key"]),
        ("each yardstick has a field of its own", ["Judgement.Set"]),
        ("the screen 年度を始める", ["CarriedQuestion.{Key,FormerYear,Former,FormerName,Kind,Text}"]),
        ("the forms ask for indicators and pages of some levels alone", ["{PolicyStatement,ReformPlan}.{Indicators,Page}", "IssuePlan.Page", "ReformPlan.Carried"]),
    ];

    /// <summary>Names, with a star for whatever follows.</summary>
    public static IReadOnlyList<string> Patterns { get; } = [.. _all.SelectMany(it => it.Names).SelectMany(Apart)];

    public static bool Fits(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;

    // {A,B}.C stands for A.C and B.C.
    private static IEnumerable<string> Apart(string pattern) =>
        (pattern.IndexOf('{', StringComparison.Ordinal), pattern.IndexOf('}', StringComparison.Ordinal)) is (var from and >= 0, var to)
        ? pattern[(from + 1)..to].Split(',').SelectMany(one => Apart(pattern[..from] + one + pattern[(to + 1)..]))
        : [pattern];
}
