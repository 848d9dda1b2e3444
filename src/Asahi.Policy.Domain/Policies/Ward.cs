namespace Asahi.Policy.Domain.Policies;

/// <summary>区。</summary>
public sealed class Ward
{
    /// <summary>区コードの最大の長さ。</summary>
    public const int CodeMaxLength = 20;

    /// <summary>区名の最大の長さ。</summary>
    public const int NameMaxLength = 20;

    /// <summary>アドレスの語として使われ、区コードにできないもの。The words that stand where a ward may stand, for citizens and for staff.</summary>
    public static IReadOnlySet<string> ReservedCodes { get; } = new HashSet<string>
    {
        "about", "accessibility", "api", "compare", "css", "data", "error", "feed", "glossary", "health", "js", "search", "staff", "verify",
        "account", "help", "invitation", "log", "people", "scratch", "sections", "setup", "sign-in", "sign-out",
    };

    private Ward()
    {
    }

    /// <summary>区を作る。</summary>
    /// <param name="code">アドレスに使う区コード（例: asahi）。Latin lower case.</param>
    /// <param name="name">区名（例: 旭区）。</param>
    /// <param name="city">市名（例: 大阪市）。「旭区」 alone also means a ward of Yokohama.</param>
    /// <param name="isSample">見本の区かどうか。What it says is invented, and every page and file says so.</param>
    public Ward(string code, string name, string city, bool isSample = false) =>
        (Code, Name, City, IsSample) = (code, name, city, isSample);

    /// <summary>区コードとして使えるかどうか。Lower-case Latin letters, figures and hyphens, beginning with a letter, and no reserved word.</summary>
    public static bool IsCode(string? code) =>
        code is { Length: > 0 and <= CodeMaxLength }
        && char.IsAsciiLetterLower(code[0])
        && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && !ReservedCodes.Contains(code);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>区コード（例: asahi）。</summary>
    public string Code { get; private set; } = "";

    /// <summary>区名（例: 旭区）。</summary>
    public string Name { get; private set; } = "";

    /// <summary>市名（例: 大阪市）。</summary>
    public string City { get; private set; } = "";

    /// <summary>見本の区かどうか。</summary>
    public bool IsSample { get; private set; }
}
