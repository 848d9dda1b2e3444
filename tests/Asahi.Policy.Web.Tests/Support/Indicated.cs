using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Items of an edition with indicators as pages read them: what is planned goes to the plan, what the year brought to the evaluation.</summary>
internal static class Indicated
{
    public static PublishedStrategy With(this PublishedStrategy strategy, int year, params IReadOnlyList<Indicator> indicators)
    {
        var (plans, results) = Apart(year, indicators);

        return strategy with
        {
            Plan = strategy.Plan with { Indicators = plans },
            SelfEvaluation = (strategy.SelfEvaluation ?? Review.Empty) with { Indicators = results },
        };
    }

    public static PublishedInitiative With(this PublishedInitiative initiative, int year, params IReadOnlyList<Indicator> indicators)
    {
        var (plans, results) = Apart(year, indicators);

        return initiative with
        {
            Plan = initiative.Plan with { Indicators = plans },
            SelfEvaluation = (initiative.SelfEvaluation ?? Review.Empty) with { Indicators = results },
        };
    }

    private static (IReadOnlyList<IndicatorPlan> Plans, IReadOnlyList<IndicatorResult> Results) Apart(int year, IReadOnlyList<Indicator> indicators)
    {
        var apart = indicators.Select((it, at) => it.Apart((at + 1).ToString(CultureInfo.InvariantCulture), year)).ToList();

        return ([.. apart.Select(it => it.Plan)], [.. apart.Select(it => it.Result)]);
    }
}
