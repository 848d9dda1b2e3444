using System.IO.Compression;
using System.Text;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The text of an answer, however it was packed.</summary>
internal static class Unpacked
{
    public static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);

        return await reader.ReadToEndAsync();
    }
}
