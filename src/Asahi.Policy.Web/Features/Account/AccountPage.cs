using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>The own account: who one is here, and how one signs in.</summary>
public sealed record AccountPage(StaffFrame Frame, SignedIn Me, string Login, int RecoveryCodesLeft) : IStaffPage
{
    public string? Fault { get; init; }
}
