using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>Opens the form of an entry and saves it, each time with another word in it, as somebody does who goes on writing.</summary>
internal static partial class SavedForm
{
    public static async Task<string> MeasureAsync(HttpClient client, string address, int warmUp, int times, Func<TimeSpan> processor)
    {
        var taken = new List<double>();
        var used = TimeSpan.Zero;

        for (var time = 0; time < warmUp + times; time++)
        {
            var fields = Fields(await client.GetStringAsync(address), address);
            fields["results"] = $"訓練を{time}回行った。";
            fields["step"] = "Save";
            using var form = new FormUrlEncodedContent(fields);
            using var sent = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
            var (before, start) = (processor(), Stopwatch.GetTimestamp());
            using var answer = await client.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead);

            if (answer.StatusCode != HttpStatusCode.Redirect)
            {
                throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
            }

            if (time >= warmUp)
            {
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                used += processor() - before;
            }
        }

        var warm = taken.Order().ToList();

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| a save of `…/1-1-1/evaluation` | | | {warm[times / 2]:N0} ms | {warm[^1]:N0} ms | {used.TotalMilliseconds / times:N0} ms |");
    }

    /// <summary>What a browser would send: the fields of the one form, of answers the one that is chosen; of lists none.</summary>
    internal static Dictionary<string, string> Fields(string page, string address)
    {
        var start = page.IndexOf($" action=\"{address}\"", StringComparison.Ordinal);
        var form = page[start..page.IndexOf("</form>", start, StringComparison.Ordinal)];
        var fields = new Dictionary<string, string>();

        foreach (var input in Inputs().Matches(form).Select(found => found.Value))
        {
            var isChosen = !Choice().IsMatch(input) || input.Contains(" checked", StringComparison.Ordinal);

            if (isChosen && Name().Match(input) is { Success: true } name)
            {
                fields[name.Groups[1].Value] = WebUtility.HtmlDecode(Value().Match(input).Groups[1].Value);
            }
        }

        foreach (Match area in Areas().Matches(form))
        {
            fields[area.Groups[1].Value] = WebUtility.HtmlDecode(area.Groups[2].Value.TrimStart('\n'));
        }

        return fields;
    }

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex(" type=\"(radio|checkbox)\"")]
    private static partial Regex Choice();

    [GeneratedRegex(" name=\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("<textarea[^>]* name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>")]
    private static partial Regex Areas();
}
