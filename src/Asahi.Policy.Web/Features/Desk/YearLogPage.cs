using Asahi.Policy.Data.Changes;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Who changed what of one year, newest first.</summary>
public sealed record YearLogPage(StaffFrame Frame, IReadOnlyList<ChangeLine> Lines) : IStaffPage;
