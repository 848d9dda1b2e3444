namespace Asahi.Policy.Domain.Wards;

/// <summary>課の連絡先。Printed with the items of the section.</summary>
/// <param name="Section">課の内部の番号。</param>
/// <param name="Phone">電話番号。Null: none given.</param>
/// <param name="Line">内線、窓口など（例: 内線123、2階21番窓口）。Null: none given.</param>
public sealed record SectionContact(int Section, string? Phone = null, string? Line = null)
{
    /// <summary>内線、窓口などの最大の長さ。</summary>
    public const int LineMaxLength = 40;

    /// <summary>一行にした連絡先（例: 電話 06-0000-0000、内線123）。Empty: nothing is given.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Words => Said(Phone, Line);

    /// <summary>電話番号と内線などを一行にする。</summary>
    public static string Said(string? phone, string? line) =>
        string.Join('、', new[] { phone is null ? null : $"電話 {phone}", line }.OfType<string>());
}
