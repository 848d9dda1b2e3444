using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Which section writes which item.</summary>
public sealed record AssignmentPage(
    StaffFrame Frame,
    int Year,
    IReadOnlyList<YearItem> Items,
    IReadOnlyList<SectionChoice> Sections) : IStaffPage;

/// <summary>A section to choose.</summary>
public sealed record SectionChoice(int Id, string Name);
