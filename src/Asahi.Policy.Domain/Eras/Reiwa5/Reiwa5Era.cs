using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Domain.Eras.Reiwa5;

/// <summary>令和5年度からの一つの様式。Its indicators belong to issues; 具体的取組, midterm reviews and answers on strategies are gone.</summary>
internal static class Reiwa5Era
{
    public static EraDefinition Whole { get; } = new(FormEra.Reiwa5, "令和5年度からの様式", 2023, null)
    {
        CodeSets = [Reiwa5Codes.Indicators],
        Forms = [.. Reiwa5Plans.All, .. Reiwa5Reviews.All],
        Tallied = [new(CodeSetId.IndicatorStatus, TalliedThing.Indicators)],
        OfIndicators = CodeSetId.IndicatorStatus,
    };
}
