using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Web.Site.Open;

/// <summary>Makes the files of open data. An edition gives the same bytes every time, so only their size and SHA-256 are remembered;
/// the workbook of all years, which takes longest, is kept whole.</summary>
public sealed class DataFiles(SiteSettings site)
{
    private readonly KeptBook _book = new();
    private (string State, IReadOnlyList<DataFileMark> Marks)? _together;

    /// <summary>What there is of a year, with size and SHA-256.</summary>
    public EditionValue<IReadOnlyList<DataFileMark>> Marks { get; } = new(edition => [.. new DataFiles(site).AllOf(edition).Select(file => file.Mark)], lasts: true);

    /// <summary>All of a year, whole.</summary>
    public DataFile Json(PublishedEdition edition) => OfEdition(edition, "data.json", "年度のすべて", "data", "データ", OpenJson.Write(Record(edition).Whole()));

    /// <summary>One table of a year, by its key.</summary>
    public DataFile Table(PublishedEdition edition, string key) => Table(edition, Compose(edition, key));

    public IReadOnlyList<DataFile> AllOf(PublishedEdition edition) => [Json(edition), .. OpenTables.Shapes.Select(shape => Table(edition, shape.Key))];

    /// <summary>What there is of a year, with size and SHA-256.</summary>
    public IReadOnlyList<DataFileMark> MarksOf(PublishedEdition edition) => edition.Get(Marks);

    /// <summary>All years of all wards, whole.</summary>
    public DataFile Json(IReadOnlyList<PublishedEdition> editions) =>
        OfAll("all.json", "すべての区と年度", "data", "データ", OpenJson.Write(new OpenPolicies(site.BaseAddress + SiteMap.DataSchema + "#/$defs/all", [.. editions.Select(edition => Record(edition).Whole())])));

    /// <summary>One table of all years: the tables of the years, one under another.</summary>
    public DataFile Table(IReadOnlyList<PublishedEdition> editions, string key)
    {
        var shape = OpenTables.Shapes.Single(shape => shape.Key == key);

        return OfAll(key == OpenTables.Fields ? "all.csv" : $"{key}.csv", shape.Name, Ascii(key), shape.Name, FlatCsv.Write(shape, Rows(editions, key)));
    }

    /// <summary>Every table of all years and the data dictionary, as one workbook.</summary>
    public DataFile Book(IReadOnlyList<PublishedEdition> editions)
    {
        var content = _book.Get(StateOf(editions), () => FlatBook.Draw(
            [.. OpenTables.Shapes.Select(shape => (shape, Rows(editions, shape.Key))), (DataDictionary.Shape, DataDictionary.Rows)],
            "運営方針のすべての表（すべての区と年度）",
            editions.Select(edition => edition.MadeAt).DefaultIfEmpty(DateTime.UnixEpoch).Max()));

        return OfAll("all.xlsx", "すべての表", "data", "データ", content);
    }

    public IReadOnlyList<DataFileMark> MarksOf(IReadOnlyList<PublishedEdition> editions)
    {
        var state = StateOf(editions);

        if (_together is not { } known || known.State != state)
        {
            _together = known = (state, [Json(editions).Mark, .. OpenTables.Shapes.Select(shape => Table(editions, shape.Key).Mark), Book(editions).Mark]);
        }

        return known.Marks;
    }

    internal OpenSummary Summary(ListedEdition edition) => new OpenRecord(edition.Edition, edition.Outline!, site.BaseAddress).Summary();

    internal OpenRecord Record(PublishedEdition edition) => new(edition.Summary, edition.Policy, site.BaseAddress);

    private static string StateOf(IReadOnlyList<PublishedEdition> editions) =>
        EditionContent.Hash(Encoding.UTF8.GetBytes(string.Join(' ', editions.Select(edition => $"{edition.Id} {edition.Sha256}"))));

    private IEnumerable<IReadOnlyList<object?>> Rows(IReadOnlyList<PublishedEdition> editions, string key) => editions.SelectMany(edition => Compose(edition, key).Rows);

    private FlatTable Compose(PublishedEdition edition, string key) => OpenTables.Of(new FormContext(edition.Policy, Stamps.Of(edition, site)), key);

    private static DataFile Table(PublishedEdition edition, FlatTable table) =>
        OfEdition(edition, table.Shape.Key == OpenTables.Fields ? "data.csv" : $"data/{table.Shape.Key}.csv", table.Name, Ascii(table.Shape.Key), table.Name, FlatCsv.Write(table.Shape, table.Rows));

    private static DataFile OfEdition(PublishedEdition edition, string name, string label, string ascii, string japanese, byte[] content)
    {
        var policy = edition.Policy;

        return new(
            name,
            label,
            content,
            string.Create(CultureInfo.InvariantCulture, $"{policy.Ward.Code}_policy_{policy.FiscalYear}_{ascii}_v{edition.Number}"),
            string.Create(CultureInfo.InvariantCulture, $"{policy.Ward.Name}_{policy.FiscalYear}年度_{japanese}_第{edition.Number}版"),
            edition.Sha256);
    }

    private static DataFile OfAll(string name, string label, string ascii, string japanese, byte[] content) => new(name, label, content, $"all_policies_{ascii}", $"運営方針_全年度_{japanese}", null);

    private static string Ascii(string key) => key.Replace('-', '_');
}
