using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録の内容。</summary>
/// <param name="Login">ログインID。</param>
/// <param name="Name">氏名。</param>
/// <param name="Duty">職務。</param>
/// <param name="SectionId">課の内部の番号。Null for duties that stand above the sections.</param>
public sealed record StaffOrder(string Login, string Name, Duty Duty, int? SectionId)
{
    /// <summary>ログインIDとして使える文字だけかどうか。What is not cannot be anybody's, and is not looked for.</summary>
    public static bool IsLogin(string login) =>
        login.Length is > 0 and <= StaffMember.LoginMaxLength
            && login.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    /// <summary>登録できない理由と、その欄。Null when it can be taken.</summary>
    public Fault? Fault(DutyNames names) => this switch
    {
        { Login.Length: < 3 or > StaffMember.LoginMaxLength } =>
            new(StaffFields.Login, $"ログインIDは3文字から{StaffMember.LoginMaxLength}文字までで入力してください"),
        _ when !IsLogin(Login) => new(StaffFields.Login, "ログインIDは、半角の英字・数字と . - _ だけで入力してください"),
        _ when OfficeNames.Fault("氏名", Name, StaffMember.NameMaxLength) is { } fault => new(StaffFields.Name, fault),
        _ when !Enum.IsDefined(Duty) => new(StaffFields.Duty, "職務を選んでください"),
        _ when Duty.BelongsToSection() && SectionId is null => new(StaffFields.Section, $"「{names.Of(Duty)}」には、課を選んでください"),
        _ when !Duty.BelongsToSection() && SectionId is not null => new(StaffFields.Section, $"「{names.Of(Duty)}」は課に属しません。課を「なし」にしてください"),
        _ => null,
    };
}
