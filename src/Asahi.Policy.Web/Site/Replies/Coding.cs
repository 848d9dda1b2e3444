using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>How the bytes of a reply are packed.</summary>
internal enum Coding
{
    Plain,
    Gzip,
    Brotli,
}

/// <summary>Which packing a browser takes: the smallest that it names (RFC 9110, 12.5.3).</summary>
internal static class Codings
{
    private const int Known = 200;

    private static readonly ConcurrentDictionary<string, Coding> _answers = new(StringComparer.Ordinal);

    public static string? Name(this Coding coding) => coding switch
    {
        Coding.Brotli => "br",
        Coding.Gzip => "gzip",
        _ => null,
    };

    // Browsers send a handful of spellings. Others are read each time, once there are too many.
    public static Coding Of(HttpRequest request)
    {
        var asked = request.Headers.AcceptEncoding;

        if (asked.Count == 0)
        {
            return Coding.Plain;
        }

        var text = asked.ToString();

        return _answers.TryGetValue(text, out var answer) ? answer : Remember(text, Read(request.GetTypedHeaders().AcceptEncoding));
    }

    private static Coding Remember(string text, Coding answer)
    {
        if (_answers.Count < Known)
        {
            _answers.TryAdd(text, answer);
        }

        return answer;
    }

    private static Coding Read(IList<StringWithQualityHeaderValue> asked) =>
        Takes(asked, "br") ? Coding.Brotli : Takes(asked, "gzip") ? Coding.Gzip : Coding.Plain;

    private static bool Takes(IList<StringWithQualityHeaderValue> asked, string name) =>
        (asked.FirstOrDefault(it => it.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? asked.FirstOrDefault(it => it.Value == "*")) is { } it
        && it.Quality != 0;
}
