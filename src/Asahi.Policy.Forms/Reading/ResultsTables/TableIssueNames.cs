using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の経営課題の名。They stood in merged cells; one that was lost is missing, and is not borrowed from another year.</summary>
internal static class TableIssueNames
{
    public static void Read(OperatingPolicy policy, IReadOnlyList<TableRow> rows, SourceDocument source)
    {
        foreach (var row in rows.Where(row => row.Issue is not null))
        {
            var label = new MatchText(row.Issue!).Match(TablePatterns.Issue());
            var number = label is not null && ItemCode.TryParse(label["number"], out var code) ? code.IssueNumber : 0;
            var issue = policy.Issues.FirstOrDefault(it => it.Number == number)
                ?? throw new UnreadableSourceException($"{row.Line}行目：経営課題「{row.Issue}」の番号が、戦略の番号と合いません。");
            var name = Limits.Within(PolicyItem.NameMaxLength, label!["name"], $"経営課題{number}の名");
            issue.Describe<IssuePlan>(plan => plan with { Name = name });
            ReportPlace(issue, Codes.Read(row.Initiative[0].Folded, $"{row.Line}行目"), source);
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

    private static void ReportPlace(ManagementIssue issue, ItemCode row, SourceDocument source)
    {
        var first = issue.Strategies[0];

        if (row.IssueNumber != issue.Number)
        {
            throw new UnreadableSourceException($"経営課題{issue.Number}の名が、{row}の行にあります。");
        }

        if (row.StrategyNumber != first.Number)
        {
            source.AddFinding(
                $"経営課題{issue.Number}の名",
                $"最初の戦略 {issue.Number}-{first.Number} の行ではなく、{row.IssueNumber}-{row.StrategyNumber} の行にあります。",
                $"戦略の番号の最初の数字に従い、{issue.Number}-{first.Number} から経営課題{issue.Number}としました。",
                ItemCode.OfIssue(issue.Number));
        }
    }
}
