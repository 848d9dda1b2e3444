using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の経営課題の名。They stood in merged cells; one that was lost is missing, and is not borrowed from another year.</summary>
internal static class TableIssueNames
{
    public static void Read(OperatingPolicy policy, IReadOnlyList<TableRow> rows, SourceDocument source, Ledger ledger)
    {
        foreach (var row in rows.Where(row => row.Issue is not null))
        {
            if (Fault(policy, row, source) is { } fault)
            {
                ledger.Miss(row.Source, fault);
            }
        }

        foreach (var issue in policy.Issues.Where(issue => issue.Name is null))
        {
            source.AddFinding(
                $"経営課題{issue.Number}の名",
                "名がありません。結合されていた欄が失われた可能性があります。",
                "番号は戦略の番号から読みました。名は「原資料に記載なし」と表示し、ほかの年度の名を借りていません。",
                ItemCode.OfIssue(issue.Number));
        }
    }

    private static string? Fault(OperatingPolicy policy, TableRow row, SourceDocument source)
    {
        var label = new MatchText(row.Issue!).Match(TablePatterns.Issue());
        var number = label is not null && ItemCode.TryParse(label["number"], out var code) ? code.IssueNumber : 0;

        if (policy.Issues.FirstOrDefault(it => it.Number == number) is not { } issue)
        {
            return $"経営課題「{row.Issue}」の番号が、戦略の番号と合いません";
        }

        if (TextLength.Of(label!["name"]) > PolicyItem.NameMaxLength)
        {
            return $"経営課題{number}の名が長すぎます";
        }

        issue.Describe<IssuePlan>(plan => plan with { Name = label["name"] });

        return ReportPlace(issue, Codes.Read(row.Initiative[0].Folded, ""), source);
    }

    private static string? ReportPlace(ManagementIssue issue, ItemCode row, SourceDocument source)
    {
        var first = issue.Strategies[0];

        if (row.IssueNumber != issue.Number)
        {
            return $"経営課題{issue.Number}の名が、{row}の行にあります";
        }

        if (row.StrategyNumber != first.Number)
        {
            source.AddFinding(
                $"経営課題{issue.Number}の名",
                $"最初の戦略 {issue.Number}-{first.Number} の行ではなく、{row.IssueNumber}-{row.StrategyNumber} の行にあります。",
                $"戦略の番号の最初の数字に従い、{issue.Number}-{first.Number} から経営課題{issue.Number}としました。",
                ItemCode.OfIssue(issue.Number));
        }

        return null;
    }
}
