using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Staff;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Everything that the portal says to somebody who is not signed in: every page that a link leads to, every address of the table, errors and
/// probes; head and body, packed files unpacked.</summary>
internal static partial class PublicEars
{
    private static readonly int[] _errors = [400, 401, 403, 404, 405, 409, 415, 421, 422, 429, 500, 503];

    public static async Task<IReadOnlyList<(string Asked, string Said)>> HearAsync(Uri portal)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal };
        var rows = AuthorizationTable.Read().Rows;
        var pages = (await Crawler.WalkAsync(client)).Select(page => page.Address)
            .Concat(rows.Where(row => row.Method != "POST").SelectMany(row => Fill(row.Address)))
            .Concat(_errors.Select(status => $"/error/{status}"))
            .Concat(["/health/live", "/health/ready", "/no/such/page", "/asahi/2022/9-9-9", "/asahi/2022/history/99", "/tonari/2022", "/%00", "/asahi/2022/sources/none"])
            .Distinct().ToList();
        var heard = new List<(string, string)>();

        foreach (var (method, address) in pages.SelectMany(page => new[] { (HttpMethod.Get, page), (HttpMethod.Head, page) })
            .Concat(rows.Where(row => row.Method == "POST").SelectMany(row => Fill(row.Address)).Select(address => (HttpMethod.Post, address))))
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsByteArrayAsync();
            heard.Add(($"{method} {address}", $"{answer}\n{answer.Content.Headers}\n{await TextAsync(body, answer.Content.Headers.ContentEncoding.FirstOrDefault())}"));
        }

        return heard;
    }

    private static IEnumerable<string> Fill(string address) => new[] { "1", "2" }.Select(number => Parameters().Replace(address, match => match.Groups[1].Value switch
    {
        "ward" => "asahi",
        "year" => "2022",
        "code" => number == "1" ? "4-1" : "4-1-1",
        "format" => number == "1" ? "xlsx" : "pdf",
        "file" => "results.tsv",
        "table" => number == "1" ? "texts" : "judgements",
        "to" => "2",
        "from" => "1",
        "status" => "404",
        "page" => number == "1" ? "4-1-1" : "forms/5",
        _ => number,
    }));

    private static async Task<string> TextAsync(byte[] body, string? encoding)
    {
        await using Stream packed = new MemoryStream(body);
        await using Stream plain = encoding switch { "gzip" => new GZipStream(packed, CompressionMode.Decompress), "br" => new BrotliStream(packed, CompressionMode.Decompress), _ => packed };
        using var whole = new MemoryStream();
        await plain.CopyToAsync(whole);
        var text = new StringBuilder(Encoding.UTF8.GetString(whole.ToArray()));

        if (whole.Length > 4 && whole.GetBuffer().AsSpan(0, 4).SequenceEqual("PK\u0003\u0004"u8))
        {
            whole.Position = 0;
            using var book = new ZipArchive(whole);

            foreach (var part in book.Entries)
            {
                using var reader = new StreamReader(await part.OpenAsync());
                text.Append(part.FullName).Append(await reader.ReadToEndAsync());
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\{\**(\w+)(?::\w+)?\}")]
    private static partial Regex Parameters();
}
