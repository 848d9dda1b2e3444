using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Where somebody wanted to go before the sign-in. It comes from outside:
/// only what looks like a page for staff of this site is followed.</summary>
internal static partial class NextAddress
{
    private const int Longest = 500;

    /// <summary>Null when it leads elsewhere.</summary>
    public static string? Of(string? next) => next is { Length: <= Longest } && Within().IsMatch(next) ? next : null;

    // No dots, no backslashes, nothing encoded in the path: there is nothing that a browser could read in another way.
    [GeneratedRegex(@"^/staff(/[a-z0-9-]+)*(\?[!-\[\]-~]*)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Within();
}
