using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>The own account: who one is here, and how one signs in.</summary>
public sealed record AccountPage(StaffFrame Frame, SignedIn Me, string Login, int RecoveryCodesLeft) : IStaffPage
{
    public string? Fault { get; init; }

    /// <summary>Where notices go. Null: nowhere.</summary>
    public string? Email { get; init; }

    public bool WantsMail { get; init; }

    public static IReadOnlyList<Choice> Wishes { get; } = [new("yes", "受け取る"), new("no", "受け取らない")];
}
