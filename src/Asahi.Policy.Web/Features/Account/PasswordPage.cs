using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Account;

public sealed record PasswordPage(StaffFrame Frame, string Login, string? FaultField, string? Fault) : IStaffPage;
