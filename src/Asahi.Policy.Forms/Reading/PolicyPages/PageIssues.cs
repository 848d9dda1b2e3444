using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの経営課題、主な戦略、主な具体的取組。</summary>
internal static class PageIssues
{
    public static void Read(PageCursor cursor, OperatingPolicy policy, SourceDocument source)
    {
        cursor.Take(PagePatterns.Issues(), "見出し「重点的に取り組む主な経営課題」");

        while (cursor.TryTake(PagePatterns.Issue()) is { } heading)
        {
            var number = Codes.Read(heading["number"], "経営課題").IssueNumber;
            RequireOrder(number > (policy.Issues.Count == 0 ? 0 : policy.Issues[^1].Number), $"経営課題{number}");
            var issue = policy.AddIssue(
                number,
                new IssuePlan(Name(heading, $"経営課題{number}の名"), Text(cursor, $"経営課題{number}の概要")));
            ReadStrategies(cursor, issue);
            ReadInitiatives(cursor, issue, policy.FiscalYear, source);
        }

        if (policy.Issues.Count == 0)
        {
            throw cursor.Missing("【経営課題1 …】");
        }
    }

    private static void ReadStrategies(PageCursor cursor, ManagementIssue issue)
    {
        cursor.Take(PagePatterns.Strategies(), $"経営課題{issue.Number}の見出し「主な戦略」");

        while (cursor.TryTake(PagePatterns.Strategy()) is { } heading)
        {
            var code = Codes.Read(heading["code"], "戦略");
            RequireOrder(code.IssueNumber == issue.Number && issue.Strategies.All(it => it.Number < code.StrategyNumber), $"戦略{code}");
            issue.AddStrategy(
                code.StrategyNumber,
                new StrategyPlan(Name(heading, $"戦略{code}の名"), Text(cursor, $"戦略{code}の文")));
        }

        if (issue.Strategies.Count == 0)
        {
            throw cursor.Missing($"【{issue.Number}-1 …】");
        }
    }

    private static void ReadInitiatives(PageCursor cursor, ManagementIssue issue, int fiscalYear, SourceDocument source)
    {
        var heading = cursor.Take(PagePatterns.Initiatives(), $"経営課題{issue.Number}の見出し「主な具体的取組（…年度予算額）」");
        var year = PageDates.Year(heading);
        var count = 0;
        ReportOtherYear(issue, year, fiscalYear, source);

        while (cursor.TryTake(PagePatterns.Initiative()) is { } line)
        {
            var code = Codes.Read(line["code"], "具体的取組");
            var strategy = issue.Strategies.FirstOrDefault(it => code.IssueNumber == issue.Number && it.Number == code.StrategyNumber);
            RequireOrder(strategy is not null && strategy.Initiatives.All(it => it.Number < code.InitiativeNumber), $"具体的取組{code}");

            if (!ThousandYen.TryParse(line["amount"], out var amount))
            {
                throw new UnreadableSourceException($"{code}の予算額「{line["amount"]}」を読めません。");
            }

            var text = Text(cursor, $"具体的取組{code}の文");
            strategy!.AddInitiative(issue, code.InitiativeNumber, new InitiativePlan(Name(line, $"具体的取組{code}の名"), text))
                .AddBudget(fiscalYear, new BudgetAmount(year, BudgetKind.Planned, amount));
            ReportLostBeginning(code, text, source);
            count++;
        }

        if (count == 0)
        {
            throw cursor.Missing($"【{issue.Number}-1-1 …】（千円）");
        }
    }

    private static void ReportOtherYear(ManagementIssue issue, int year, int fiscalYear, SourceDocument source)
    {
        if (year != fiscalYear)
        {
            source.AddFinding(
                $"経営課題{issue.Number}の主な具体的取組",
                $"見出しの予算額は{new FiscalYear(year).Era}のもので、{new FiscalYear(fiscalYear).Era}の運営方針と年度が違います。",
                "見出しのとおりの年度の予算額として載せました。",
                ItemCode.OfIssue(issue.Number));
        }
    }

    private static void ReportLostBeginning(ItemCode code, string? text, SourceDocument source)
    {
        if (text?.StartsWith("なお、", StringComparison.Ordinal) == true)
        {
            source.AddFinding($"具体的取組 {code}", "文が「なお、」から始まります。前の文が失われている可能性があります。", "そのまま載せました。", code);
        }
    }

    private static void RequireOrder(bool holds, string place)
    {
        if (!holds)
        {
            throw new UnreadableSourceException($"{place}の番号が、並びと合いません。");
        }
    }

    private static string Name(IReadOnlyDictionary<string, string> groups, string place) =>
        Limits.Within(PolicyItem.NameMaxLength, groups["name"], place);

    private static string? Text(PageCursor cursor, string place) =>
        PageProse.Join(cursor.TakeText()) is { } text ? Limits.Within(OperatingPolicy.TextMaxLength, text, place) : null;
}
