using System.Text;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>What stands behind the question mark of an address, as far as a reply depends on it.</summary>
internal static class Question
{
    private const int Longest = 400;

    /// <summary>The question in its one spelling; empty: nothing is asked. Null: it is asked in a way that no reply is kept for.</summary>
    public static string? Of(HttpRequest request, KeptAttribute kept)
    {
        var others = request.Query.Keys.Where(name => name != AskedState.Field && !kept.Asks.Contains(name, StringComparer.Ordinal));

        if (kept.RefusesOthers && others.Any())
        {
            return null;
        }

        if (kept.Asks.Length == 0 || !request.QueryString.HasValue)
        {
            return "";
        }

        var text = new StringBuilder();

        foreach (var name in kept.Asks)
        {
            if (!request.Query.TryGetValue(name, out var values))
            {
                continue;
            }

            if (values.Count != 1 || values[0] is not { } value)
            {
                return null;
            }

            if (kept.Words.Length == 0 || kept.Words.Contains(value, StringComparer.Ordinal))
            {
                text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return text.Length > Longest ? null : text.ToString();
    }
}
