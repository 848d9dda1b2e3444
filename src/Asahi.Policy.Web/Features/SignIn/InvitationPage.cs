using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>Where a person sets the password that nobody else ever knows.</summary>
public sealed record InvitationPage(StaffFrame Frame, string Login, string Name, NewPasswordInput Input, string? Fault) : IStaffPage
{
    public static InvitationPage Of(string login, string name, NewPasswordInput input, string? fault = null) =>
        new(new StaffFrame("パスワードの設定") { HasErrors = fault is not null }, login, name, input, fault);
}
