using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Identity's reasons in Japanese, as far as staff can meet them.</summary>
internal sealed class StaffErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"ログインID「{userName}」は、すでに使われています");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "ログインIDは、半角の英字・数字と . - _ だけで入力してください");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "この案内は、期限が切れたか、すでに使われています。管理者に、もう一度発行を頼んでください");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "いまのパスワードが違います");

    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"パスワードは{PasswordRules.Shortest}文字から{PasswordRules.Longest}文字までで入力してください");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "ほかの人が先に変えました。もう一度開いて、やり直してください");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
