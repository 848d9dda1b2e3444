using System.Text;
using System.Text.Json.Nodes;

namespace Asahi.Policy.Benchmarks;

/// <summary>A year of the fictional ward as large as a ward may have it: its issues, strategies and initiatives over and over, numbered anew.</summary>
internal static class LargeYear
{
    public const int Issues = 10;
    public const int Strategies = 40;
    public const int Initiatives = 120;

    /// <summary>The record, as it is read from a file.</summary>
    public static byte[] Of(string file)
    {
        var record = JsonNode.Parse(File.ReadAllText(file))!;
        var issues = Array(record["issues"]);
        var strategies = issues.SelectMany(issue => Array(issue["strategies"])).ToList();
        var initiatives = strategies.SelectMany(strategy => Array(strategy["initiatives"])).ToList();
        var (strategy, initiative) = (0, 0);
        record["issues"] = Numbered(Issues, at => issues[at % issues.Count], issue =>
            issue["strategies"] = Numbered(Strategies / Issues, _ => strategies[strategy++ % strategies.Count], it =>
                it["initiatives"] = Numbered(Initiatives / Strategies, _ => initiatives[initiative++ % initiatives.Count])));

        // The last edition has all of it; what former ones said otherwise stands at places that are no longer there.
        var last = Array(record["editions"])[^1].DeepClone();
        last["except"] = new JsonArray();
        record["editions"] = new JsonArray(last);

        return Encoding.UTF8.GetBytes(record.ToJsonString());
    }

    private static List<JsonNode> Array(JsonNode? node) => [.. node!.AsArray().Select(it => it!)];

    private static JsonArray Numbered(int count, Func<int, JsonNode> take, Action<JsonNode>? fill = null)
    {
        var all = new JsonArray();

        for (var at = 0; at < count; at++)
        {
            var it = take(at).DeepClone();
            it["number"] = at + 1;
            fill?.Invoke(it);
            all.Add(it);
        }

        return all;
    }
}
