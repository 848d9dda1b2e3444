using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Eras.Heisei;

/// <summary>令和元年度までの様式。Kept as text, pages and data: no file of it was seen, so nothing is drawn, and no answers are known.</summary>
internal static class HeiseiEra
{
    public static EraDefinition Whole { get; } = new(FormEra.Heisei, "令和元年度までの様式", FiscalYear.First, 2019)
    {
        CodeSets = [],
        Forms = [.. HeiseiPlans.All, .. HeiseiReviews.All],
        Tallied = [],
        IsBegun = false,
    };
}
