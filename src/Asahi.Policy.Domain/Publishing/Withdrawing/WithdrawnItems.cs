using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Domain.Publishing.Withdrawing;

/// <summary>取り下げた項目を除くこと。What the public reads of an edition while items of it are withdrawn.</summary>
public static class WithdrawnItems
{
    /// <summary>除く。With an item goes all that stands below it, and what was found in documents about them.</summary>
    /// <param name="policy">版の内容。</param>
    /// <param name="keys">取り下げた項目の鍵。</param>
    public static PublishedPolicy Without(PublishedPolicy policy, IReadOnlySet<string> keys)
    {
        var left = policy with
        {
            Issues = [.. policy.Issues.Where(it => !keys.Contains(it.Key)).Select(it => Without(it, keys))],
            Reforms = [.. policy.Reforms.Where(it => !keys.Contains(it.Key))],
        };
        var gone = policy.Items.Select(it => it.Place.Code).Except(left.Items.Select(it => it.Place.Code)).ToHashSet();

        return left with
        {
            Statement = left.Statement with { Lineage = [.. left.Statement.Lineage.Where(link => !gone.Contains(link.Item))] },
            Sources =
            [
                .. left.Sources.Select(source => source with
                {
                    Findings = [.. source.Findings.Where(finding => finding.Item is null || !gone.Contains(finding.Item))],
                }),
            ],
        };
    }

    private static PublishedIssue Without(PublishedIssue issue, IReadOnlySet<string> keys) => issue with
    {
        Strategies =
        [
            .. issue.Strategies.Where(it => !keys.Contains(it.Key)).Select(strategy => strategy with
            {
                Initiatives = [.. strategy.Initiatives.Where(it => !keys.Contains(it.Key))],
            }),
        ],
    };
}
