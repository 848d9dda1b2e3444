using System.Globalization;
using System.Text;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Makes the files of open data. An edition gives the same bytes every time; their size and SHA-256 hang on the edition.</summary>
public sealed class DataFiles
{
    private readonly SiteSettings _site;

    public DataFiles(SiteSettings site)
    {
        _site = site;
        Marks = new(edition => [.. AllOf(edition).Select(file => file.Mark)], lasts: true);
    }

    /// <summary>What there is of a year, with size and SHA-256.</summary>
    public EditionValue<IReadOnlyList<DataFileMark>> Marks { get; }

    /// <summary>What there is of all years together: names, and what people call it.</summary>
    public static IReadOnlyList<(string Name, string Label)> OfAll { get; } =
        [("all.json", "すべての区と年度"), .. OpenTables.Shapes.Select(shape => (NameOfAll(shape.Key), shape.Name)), ("all.xlsx", "すべての表")];

    /// <summary>Where the shape of the JSON of all years stands.</summary>
    public string SchemaOfAll => _site.BaseAddress + SiteMap.DataSchema + "#/$defs/all";

    /// <summary>All of a year, whole.</summary>
    public DataFile Json(PublishedEdition edition) =>
        OfEdition(edition, "data.json", "年度のすべて", "data", "データ", OpenJson.Write(Record(edition).Whole()));

    /// <summary>One table of a year, by its key.</summary>
    public DataFile Table(PublishedEdition edition, string key)
    {
        var table = Compose(edition, key);
        var name = key == OpenTables.Fields ? "data.csv" : $"data/{key}.csv";

        return OfEdition(edition, name, table.Name, Ascii(key), table.Name, FlatCsv.Write(table.Shape, table.Rows));
    }

    public IReadOnlyList<DataFile> AllOf(PublishedEdition edition) =>
        [Json(edition), .. OpenTables.Shapes.Select(shape => Table(edition, shape.Key))];

    /// <summary>What there is of a year, with size and SHA-256.</summary>
    public IReadOnlyList<DataFileMark> MarksOf(PublishedEdition edition) => edition.Get(Marks);

    /// <summary>The name of a table of all years.</summary>
    public static string NameOfAll(string key) => key == OpenTables.Fields ? "all.csv" : $"{key}.csv";

    /// <summary>Under which names a file of all years is taken away: one for every program, one for those that can read it.</summary>
    public static (string Ascii, string Japanese) DownloadNames(DataFileMark file)
    {
        var shape = OpenTables.Shapes.FirstOrDefault(shape => NameOfAll(shape.Key) == file.Name);

        return ($"all_policies_{(shape is null ? "data" : Ascii(shape.Key))}", $"運営方針_全年度_{shape?.Name ?? "データ"}");
    }

    internal OpenSummary Summary(ListedEdition edition) => new OpenRecord(edition.Edition, edition.Outline!, _site.BaseAddress).Summary();

    internal OpenRecord Record(PublishedEdition edition) => new(edition.Summary, edition.Policy, _site.BaseAddress);

    internal FlatTable Compose(PublishedEdition edition, string key) =>
        OpenTables.Of(new FormContext(edition.Policy, Stamps.Of(edition, _site)), key);

    /// <summary>What the files of all years hang on: the editions, the address of the site, and this very program.</summary>
    internal string StateOf(PublicRecord record) => EditionContent.Hash(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        record.Current.Select(it => $"{it.Id} {it.Tag}")
            .Append(_site.BaseAddress)
            .Append(typeof(DataFiles).Module.ModuleVersionId.ToString()))));

    private static DataFile OfEdition(PublishedEdition edition, string name, string label, string ascii, string japanese, byte[] content)
    {
        var policy = edition.Policy;

        return new(
            name,
            label,
            content,
            string.Create(CultureInfo.InvariantCulture, $"{policy.Ward.Code}_policy_{policy.FiscalYear}_{ascii}_v{edition.Number}"),
            string.Create(CultureInfo.InvariantCulture, $"{policy.Ward.Name}_{policy.FiscalYear}年度_{japanese}_第{edition.Number}版"),
            edition.Tag);
    }

    private static string Ascii(string key) => key.Replace('-', '_');
}
