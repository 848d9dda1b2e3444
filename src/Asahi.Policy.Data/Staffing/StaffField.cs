namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録の欄。What a refusal is about, so that nobody has to guess it from the words.</summary>
public enum StaffField
{
    /// <summary>区。</summary>
    Ward = 1,

    /// <summary>ログインID。</summary>
    Login = 2,

    /// <summary>氏名, or the name of a section.</summary>
    Name = 3,

    /// <summary>職務。</summary>
    Duty = 4,

    /// <summary>課。</summary>
    Section = 5,

    /// <summary>パスワード。</summary>
    Password = 6,
}
