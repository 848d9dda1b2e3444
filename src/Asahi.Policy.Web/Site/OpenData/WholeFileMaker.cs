using System.Security.Cryptography;
using System.Text.Json;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Xlsx;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Writes the files of all years together: JSON, each table as CSV, all tables as a workbook.
/// One year after the other goes into all of them at once, so that only one is in memory.</summary>
/// <param name="files">Knows the shape of the files.</param>
/// <param name="folder">Where they are written; it is empty.</param>
/// <param name="slow">Does each year, so that who needs it for less is not kept waiting until the last.</param>
internal sealed class WholeFileMaker(DataFiles files, string folder, SlowWork slow)
{
    public async Task MakeAsync(PublicRecord record, IAsyncEnumerable<PublishedEdition> editions, CancellationToken cancellation)
    {
        await WriteAsync(record, editions, cancellation);
        var marks = new List<DataFileMark>();

        foreach (var (name, label) in DataFiles.OfAll)
        {
            await using var file = File.OpenRead(Path.Combine(folder, name));
            marks.Add(new DataFileMark(name, label, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation))));
        }

        WholeSet.Keep(folder, marks);
    }

    private async Task WriteAsync(PublicRecord record, IAsyncEnumerable<PublishedEdition> editions, CancellationToken cancellation)
    {
        await using var json = Create("all.json");
        await using var whole = new Utf8JsonWriter(json, OpenJson.WriterOptions);
        var tables = OpenTables.Shapes
            .Select(shape => (shape.Key, Stream: Create(DataFiles.NameOfAll(shape.Key)), Shape: shape))
            .Select(it => (it.Key, it.Stream, Csv: new FlatCsvWriter(it.Stream, it.Shape)))
            .ToList();
        using var book = new FlatBookWriter([.. OpenTables.Shapes, DataDictionary.Shape], "運営方針のすべての表（すべての区と年度）", _ => Space());
        var notices = new HashSet<string>();
        whole.WriteStartObject();
        whole.WriteString("$schema", files.SchemaOfAll);
        whole.WriteStartArray("policies");

        await foreach (var edition in editions)
        {
            cancellation.ThrowIfCancellationRequested();
            await slow.RunAsync(
                () =>
                {
                    OpenJson.Write(whole, files.Record(edition).Whole());
                    notices.UnionWith(Kinds(edition.Policy));
                    whole.Flush();

                    foreach (var (key, _, csv) in tables)
                    {
                        var rows = files.Compose(edition, key).Rows;
                        csv.Write(rows);
                        book.Write(key, rows);
                    }
                },
                cancellation);
        }

        whole.WriteEndArray();
        whole.WriteEndObject();

        foreach (var (_, stream, csv) in tables)
        {
            csv.Dispose();
            await stream.DisposeAsync();
        }

        book.Notice = notices.Count == 0 ? null : $"{string.Join('、', notices)}を含みます";
        book.Write(DataDictionary.Shape.Key, DataDictionary.Rows);
        await using var target = Create("all.xlsx");
        await slow.RunAsync(
            () => book.Finish(target, record.Current.Select(it => it.Edition.MadeAt).DefaultIfEmpty(DateTime.UnixEpoch).Max()),
            cancellation);
    }

    // Which notices some of the rows have: which of them, each row says by itself.
    private static IEnumerable<string> Kinds(PublishedPolicy policy) =>
    [
        .. policy.Ward.IsSample ? [PublishedPolicy.SampleNotice] : Array.Empty<string>(),
        .. policy.InferredLabel is { } inferred ? [$"{inferred}の年度"] : Array.Empty<string>(),
    ];

    private FileStream Create(string name) => new(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);

    private FileStream Space() =>
        new(
            Path.Combine(folder, Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            65_536,
            FileOptions.DeleteOnClose);
}
