using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Wards;

/// <summary>区の問合せ先。Where readers ask; shown on the pages of the ward, and printed on the forms of the editions that
/// were made since.</summary>
/// <param name="Name">窓口の名（例: 見本区役所 総務課）。</param>
/// <param name="Phone">電話番号。Null: none given.</param>
/// <param name="Address">メールアドレス、またはページの所在（http か https）。Null: none given.</param>
/// <param name="Line">そのほかの一行（例: 平日の9時から17時30分まで）。Null: none given.</param>
public sealed record OfficeContact(string Name, string? Phone = null, string? Address = null, string? Line = null)
{
    /// <summary>窓口の名の最大の長さ。</summary>
    public const int NameMaxLength = 60;

    /// <summary>所在の最大の長さ。</summary>
    public const int AddressMaxLength = 200;

    /// <summary>そのほかの一行の最大の長さ。</summary>
    public const int LineMaxLength = 100;

    /// <summary>一行にした問合せ先（例: 見本区役所 総務課、電話 06-0000-0000）。</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Words => string.Join('、', new[] { Name, Phone is null ? null : $"電話 {Phone}", Address, Line }.OfType<string>());

    /// <summary>所在がメールアドレスかどうか。</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsMail => Address?.Contains('@') == true && !IsPage(Address);

    /// <summary>所在を受け付けられない理由。Neither an address of e-mail nor one of a page.</summary>
    /// <param name="address">整えた所在。</param>
    /// <returns>Null when it can be taken.</returns>
    public static string? Fault(string address) =>
        TypedText.Fault("メールかページのアドレス", address, AddressMaxLength) is { } fault ? fault
        : address.Length == 0 || IsPage(address) || IsMailAddress(address) ? null
        : "メールアドレス（例: soumu@example.jp）か、http で始まるページのアドレスを入力してください";

    private static bool IsPage(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && (page.Scheme is "http" or "https") && !address.Any(char.IsWhiteSpace);

    private static bool IsMailAddress(string address) =>
        address.Split('@') is [{ Length: > 0 }, { Length: > 2 } host]
        && host.Contains('.', StringComparison.Ordinal)
        && address.All(letter => char.IsAsciiLetterOrDigit(letter) || "@.-_+".Contains(letter, StringComparison.Ordinal));
}
