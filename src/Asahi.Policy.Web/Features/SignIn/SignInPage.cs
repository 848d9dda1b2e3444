using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>Login and password; the password is never shown again, what else was typed is.</summary>
public sealed record SignInPage(StaffFrame Frame, SignInInput Input, string? Fault) : IStaffPage
{
    public static SignInPage Of(SignInInput input, string? fault = null) =>
        new(
            new StaffFrame("ログイン") { HasErrors = fault is not null },
            input with { Password = null, Next = NextAddress.Of(input.Next) },
            fault);
}
