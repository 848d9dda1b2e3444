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

    /// <summary>All that a file says: a workbook part by part, anything else as it is.</summary>
    public static string Text(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();

        foreach (var part in archive.Entries)
        {
            using var reader = new StreamReader(part.Open(), Encoding.UTF8);
            text.Append(reader.ReadToEnd()).Append('\n');
        }

        return text.ToString();
    }
}
