using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録の内容。</summary>
/// <param name="Login">ログインID。</param>
/// <param name="Name">氏名。</param>
/// <param name="Duty">職務。</param>
/// <param name="Sections">課の内部の番号。One or several; none for duties that stand above the sections.</param>
public sealed record StaffOrder(string Login, string Name, Duty Duty, params IReadOnlyCollection<int> Sections)
{
    /// <summary>メールアドレス。Empty: none.</summary>
    public string Email { get; init; } = "";

    /// <summary>ログインIDとして使える文字だけかどうか。What is not cannot be anybody's, and is not looked for.</summary>
    public static bool IsLogin(string login) =>
        login.Length is > 0 and <= StaffMember.LoginMaxLength
            && login.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    /// <summary>登録できない理由と、その欄。All of them, in the order of the fields; none when it can be taken.</summary>
    /// <param name="names">この区での職務の呼び名。</param>
    public IReadOnlyList<Fault> Faults(DutyNames names) =>
    [
        .. new (string Field, string? Message)[]
        {
            (StaffFields.Login, LoginFault()),
            (StaffFields.Name, OfficeNames.Fault("氏名", Name, StaffMember.NameMaxLength)),
            (StaffFields.Email, MailAddress.Fault(Email)),
            (StaffFields.Duty, Enum.IsDefined(Duty) ? null : "職務を選んでください"),
            (StaffFields.Section, SectionFault(names)),
        }.Where(it => it.Message is not null).Select(it => new Fault(it.Field, it.Message!)),
    ];

    private string? LoginFault() => this switch
    {
        { Login.Length: 0 } => "ログインIDを入力してください",
        { Login.Length: < 3 or > StaffMember.LoginMaxLength } => $"ログインIDは3文字から{StaffMember.LoginMaxLength}文字までで入力してください",
        _ when !IsLogin(Login) => "ログインIDは、半角の英字・数字と . - _ だけで入力してください",
        _ => null,
    };

    private string? SectionFault(DutyNames names) => this switch
    {
        _ when !Enum.IsDefined(Duty) => null, // whether it needs one is not known yet
        _ when Duty.BelongsToSection() && Sections.Count == 0 => $"「{names.Of(Duty)}」には、課を選んでください",
        _ when !Duty.BelongsToSection() && Sections.Count > 0 => $"「{names.Of(Duty)}」は課に属しません。課の選択を外してください",
        _ => null,
    };
}
