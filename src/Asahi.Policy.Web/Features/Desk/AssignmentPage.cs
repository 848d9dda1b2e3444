using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Which section writes which item.</summary>
public sealed record AssignmentPage(
    StaffFrame Frame,
    int Year,
    IReadOnlyList<YearItem> Items,
    IReadOnlyList<SectionChoice> Sections) : IStaffPage
{
    /// <summary>Why nothing can be changed just now. Null: it can.</summary>
    public string? Pending { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];
}

/// <summary>A section to choose.</summary>
public sealed record SectionChoice(int Id, string Name);
