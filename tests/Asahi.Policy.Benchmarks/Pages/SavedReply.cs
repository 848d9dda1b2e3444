using System.Text.Json;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>A reply of the portal as it is sent to a browser, for others to send the same.</summary>
internal sealed record SavedReply(string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Bytes)
{
    private static readonly string[] _own = ["Date", "Content-Length", "Transfer-Encoding", "Server", "Connection"];

    public static async Task<SavedReply> OfAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(it => !_own.Contains(it.Key)).Select(it => KeyValuePair.Create(it.Key, string.Join(", ", it.Value)));

        return new SavedReply(path, [.. headers], await answer.Content.ReadAsByteArrayAsync());
    }

    public static void Save(string folder, IReadOnlyList<SavedReply> replies) => File.WriteAllText(System.IO.Path.Combine(folder, "replies.json"), JsonSerializer.Serialize(replies));

    public static IReadOnlyList<SavedReply> Load(string folder) => JsonSerializer.Deserialize<List<SavedReply>>(File.ReadAllText(System.IO.Path.Combine(folder, "replies.json")))!;
}
