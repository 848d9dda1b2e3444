using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>The second step: a code of the app, or a recovery code.</summary>
public sealed record CodePage(StaffFrame Frame, bool IsRecovery, string? Next, string? Fault) : IStaffPage
{
    /// <summary>What was typed before the sign-in, sealed. Null: nothing.</summary>
    public string? Carried { get; init; }

    public static CodePage Of(bool recovery, string? next, string? fault = null) =>
        new(new StaffFrame(recovery ? "回復コードの入力" : "確認コードの入力") { HasErrors = fault is not null }, recovery, NextAddress.Of(next), fault);
}
