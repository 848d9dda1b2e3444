using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの中の食い違い。The mayor's policy lists the issues by name; the headings should say the same.</summary>
internal static class PageContradictions
{
    public static void Report(OperatingPolicy policy, SourceDocument source)
    {
        var named = Prose.Parse(policy.Statement.MayorsPolicy).FirstOrDefault(block => block.IsList)?.Lines ?? [];

        if (named.Count != policy.Issues.Count)
        {
            return;
        }

        foreach (var (issue, name) in policy.Issues.Zip(named))
        {
            if (TextFolding.Fold(issue.Name ?? "") != TextFolding.Fold(name))
            {
                source.AddFinding(
                    $"経営課題{issue.Number}の名",
                    $"見出しでは「{issue.Name}」、区長の方針では「{name}」です。",
                    "どちらも原資料のまま載せました。",
                    ItemCode.OfIssue(issue.Number));
            }
        }
    }
}
