using System.Text.RegularExpressions;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Verification;

/// <summary>A SHA-256 as people paste it: with the name of the file, in capitals, in full width, in pairs with blanks between.</summary>
/// <param name="Value">64 figures, lower case. Null: none was found.</param>
/// <param name="Fault">What is wrong, and how to mend it. Null: nothing.</param>
internal sealed partial record TypedHash(string? Value, string? Fault)
{
    /// <summary>More letters than that are not read.</summary>
    public const int Longest = 2_000;

    private const int Length = 64;

    public static TypedHash Read(string typed)
    {
        if (typed.Length > Longest)
        {
            return new(null, $"長すぎます（{typed.Length}字）。SHA-256の64字だけを貼り付けてください。");
        }

        var text = HalfWidth.Of(typed).Replace('\u3000', ' ').ToLowerInvariant();
        var found = Whole().Matches(text).Select(match => match.Value).Distinct().ToList();

        if (found.Count > 1)
        {
            return new(null, $"SHA-256が{found.Count}個あります。一つずつ調べてください。");
        }

        var bare = Between().Replace(text, "");

        return found.Count == 1
            ? new(found[0], null)
            : bare.Length == Length && bare.All(char.IsAsciiHexDigitLower) ? new(bare, null) : new(null, Advice(bare));
    }

    private static string Advice(string bare) => bare switch
    {
        _ when bare.Length > 0 && bare.All(char.IsAsciiHexDigitLower) =>
            $"SHA-256は64字ですが、{bare.Length}字あります。"
            + (bare.Length is 32 or 40 or 96 or 128
                ? "別の種類の値（MD5、SHA-1、SHA-512など）ではありませんか。"
                : "途中で切れていないか、確かめてください。"),
        _ => "SHA-256として読めません。0から9の数字とaからfの英字、合わせて64字を貼り付けてください。",
    };

    [GeneratedRegex("(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])")]
    private static partial Regex Whole();

    [GeneratedRegex(@"[\s:\-]|^sha-?256\s*[:=]?")]
    private static partial Regex Between();
}
