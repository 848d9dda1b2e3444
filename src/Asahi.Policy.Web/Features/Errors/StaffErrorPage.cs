using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Errors;

/// <summary>An error in the dress of the pages for staff, with their ways on where somebody is signed in.</summary>
/// <param name="Error">What went wrong.</param>
public sealed record StaffErrorPage(ErrorPage Error) : IStaffPage
{
    public StaffFrame Frame { get; } = new(Error.Title) { HasErrors = true };
}
