using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.People;

public sealed record SectionsPage(StaffFrame Frame, IReadOnlyList<SectionLine> Sections, string? Typed, string? Fault, bool Done) : IStaffPage;
