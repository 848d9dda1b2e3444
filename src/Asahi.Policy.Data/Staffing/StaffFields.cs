namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録の欄の名。What a refusal is about, as the forms name it.</summary>
public static class StaffFields
{
    /// <summary>区。</summary>
    public const string Ward = "ward";

    /// <summary>ログインID。</summary>
    public const string Login = "login";

    /// <summary>氏名, or the name of a section.</summary>
    public const string Name = "name";

    /// <summary>メールアドレス。</summary>
    public const string Email = "email";

    /// <summary>職務。</summary>
    public const string Duty = "duty";

    /// <summary>課。</summary>
    public const string Section = "section";

    /// <summary>パスワード。</summary>
    public const string Password = "password";
}
