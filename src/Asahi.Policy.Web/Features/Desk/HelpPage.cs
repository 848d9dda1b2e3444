using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

public sealed record HelpPage(StaffFrame Frame, Duty Duty) : IStaffPage;
