using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>Shown once, to be written down.</summary>
public sealed record RecoveryCodesPage(StaffFrame Frame, IReadOnlyList<string> Codes) : IStaffPage;
