using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表のページ番号。Within a strategy the pages of its initiatives and its own follow each other; a hole may be an initiative that is not
/// listed.</summary>
internal static class TablePages
{
    public static void Report(OperatingPolicy policy, SourceDocument source)
    {
        foreach (var issue in policy.Issues)
        {
            foreach (var strategy in issue.Strategies)
            {
                var pages = strategy.Initiatives
                    .Select(initiative => initiative.Plan.Page!.Number)
                    .Append(strategy.Plan.Page!.Number).Order().ToList();

                foreach (var (before, after) in pages.Zip(pages.Skip(1)).Where(pair => pair.Second > pair.First + 1))
                {
                    var hole = after == before + 2 ? $"p.{before + 1}" : $"p.{before + 1}〜{after - 1}";
                    source.AddFinding(
                        $"戦略 {issue.Number}-{strategy.Number} のページ",
                        $"{hole} を指す欄がありません。長いページか、載っていない取組かは、わかりません。",
                        "そのまま載せました。",
                        ItemCode.OfStrategy(issue.Number, strategy.Number));
                }
            }
        }
    }
}
