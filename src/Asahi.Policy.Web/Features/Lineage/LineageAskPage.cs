using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>What is odd in a link, asked before it is saved.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Deed">What was asked for, in words.</param>
/// <param name="Questions">What is odd, a sentence each.</param>
/// <param name="Address">Where the form goes that means it.</param>
/// <param name="Back">Where nothing is done.</param>
/// <param name="Fields">What was sent.</param>
public sealed record LineageAskPage(
    StaffFrame Frame,
    string Deed,
    IReadOnlyList<string> Questions,
    string Address,
    string Back,
    IReadOnlyList<(string Name, string? Value)> Fields) : IStaffPage;
