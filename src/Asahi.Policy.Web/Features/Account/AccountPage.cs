using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>The own account: who one is here, and how one signs in.</summary>
public sealed record AccountPage(StaffFrame Frame, SignedIn Me, string Login, int RecoveryCodesLeft) : IStaffPage
{
    public const string Wanted = "yes";
    public const string Unwanted = "no";

    public string? Fault { get; init; }

    /// <summary>Where notices go. Null: nowhere.</summary>
    public string? Email { get; init; }

    public bool WantsMail { get; init; }

    /// <summary>What is wrong with the wish for notices. Null: nothing.</summary>
    public string? MailFault { get; init; }

    public static IReadOnlyList<Choice> Wishes { get; } = [new(Wanted, "受け取る"), new(Unwanted, "受け取らない")];
}
