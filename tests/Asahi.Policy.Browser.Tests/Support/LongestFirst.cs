using Xunit.Sdk;
using Xunit.v3;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>The longest classes begin first, so that no core is idle while the last of them ends.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _longest = [nameof(AxeTests), nameof(StaffJourneyTests), nameof(StaffScreenTests), nameof(WeightTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindIndex(_longest, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is var at and >= 0 ? at : _longest.Length)];
}
