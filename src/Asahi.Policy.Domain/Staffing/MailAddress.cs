using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Staffing;

/// <summary>メールアドレス。To which notices go. Of the form of addresses as offices have them; whether anybody
/// reads there, nobody can tell.</summary>
public static class MailAddress
{
    /// <summary>最大の長さ。</summary>
    public const int MaxLength = 254;

    private const int LocalMaxLength = 64;
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>受け付けられない理由。</summary>
    /// <param name="address">整えたメールアドレス。Empty: there is none, which is no fault.</param>
    /// <returns>Null when it can be taken.</returns>
    public static string? Fault(string address)
    {
        if (address.Length == 0)
        {
            return null;
        }

        if (TypedText.Fault("メールアドレス", address, MaxLength) is { } fault)
        {
            return fault;
        }

        return address.Split('@') is [var local, var host] && IsLocal(local) && IsHost(host)
            ? null
            : "メールアドレスは、半角で「name@example.jp」のように入力してください";
    }

    private static bool IsLocal(string local) => local.Length is > 0 and <= LocalMaxLength
        && local.All(letter => char.IsAsciiLetterOrDigit(letter) || LocalSigns.Contains(letter, StringComparison.Ordinal))
        && local.Split('.').All(part => part.Length > 0);

    private static bool IsHost(string host) => host.Split('.') is { Length: > 1 } parts
        && parts.All(part => part.Length is > 0 and <= 63
            && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            && part[0] != '-' && part[^1] != '-');
}
