using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.People;

public sealed record SectionsPage(StaffFrame Frame, IReadOnlyList<SectionLine> Sections, SectionFault? Fault) : IStaffPage;

/// <summary>A name that was refused, and of which section; of a new one when there is no number.</summary>
public sealed record SectionFault(int? Id, string? Typed, string Message)
{
    public string Field => Id is null ? "name" : $"name-{Id}";
}
