using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Composing;

namespace Asahi.Policy.Benchmarks;

/// <summary>A year with as many initiatives as one likes: those that there are, over and over.</summary>
internal static class Grown
{
    public static FormContext To(FormContext context, int count)
    {
        var all = context.Policy.Initiatives.ToList();
        var strategies = context.Policy.Strategies.Count();
        var next = 0;

        return context with
        {
            Policy = context.Policy with
            {
                Issues =
                [
                    .. context.Policy.Issues.Select(issue => issue with
                    {
                        Strategies =
                        [
                            .. issue.Strategies.Select((strategy, at) => strategy with
                            {
                                Initiatives =
                                [
                                    .. Enumerable.Range(1, Share()).Select(number => all[next++ % all.Count] with
                                    {
                                        Code = ItemCode.OfInitiative(strategy.Code.IssueNumber, strategy.Code.StrategyNumber, number),
                                    }),
                                ],
                            }),
                        ],
                    }),
                ],
            },
        };

        // What is left is shared among the strategies that are left.
        int Share() => (int)Math.Ceiling((count - next) / (double)Math.Max(1, strategies--));
    }
}
