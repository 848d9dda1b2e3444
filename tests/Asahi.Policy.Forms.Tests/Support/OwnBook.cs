using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The workbook of all tables, of the two real years and those of the sample.</summary>
internal static class OwnBook
{
    private static readonly DateTime _madeAt = new(2026, 11, 29, 0, 0, 0, DateTimeKind.Utc);

    private static readonly FlatShape _dictionary = new("dictionary", "データの項目定義", "一つの列", [new("table", "表", FlatKind.Text, "表"), new("table_name", "表の名称", FlatKind.Text, "名"), new("header", "列の見出し", FlatKind.Text, "見出し")]);

    public static IReadOnlyDictionary<string, FormContext> Contexts { get; } = Made();

    public static byte[] Whole { get; } = Draw([.. Contexts.Values]);

    public static byte[] Draw(params IReadOnlyList<FormContext> contexts) => Draw(Tables(contexts));

    /// <summary>The rows of each table, to be altered before the book is drawn.</summary>
    public static List<(FlatShape Shape, List<object?[]> Rows)> Tables(params IReadOnlyList<FormContext> contexts) =>
    [
        .. OpenTables.Shapes.Select(shape => (shape, contexts.SelectMany(context => OpenTables.Of(context, shape.Key).Rows).Select(row => row.ToArray()).ToList())),
        (_dictionary, [["fields", "すべての欄", "内容"]]),
    ];

    public static byte[] Draw(List<(FlatShape Shape, List<object?[]> Rows)> tables) =>
        FlatBook.Draw([.. tables.Select(table => (table.Shape, table.Rows.Select(row => (IReadOnlyList<object?>)row)))], "運営方針のすべての表（すべての区と年度）", _madeAt);

    /// <summary>What the tables carry of an edition.</summary>
    public static byte[] Carried(PublishedPolicy policy) => EditionContent.ToBytes(Plain(policy) with
    {
        Statement = Statement(policy.Statement),
        Issues =
        [
            .. policy.Issues.Select(issue => Plain(issue) with
            {
                Strategies = [.. issue.Strategies.Select(strategy => Plain(strategy) with { Initiatives = [.. strategy.Initiatives.Select(Plain)] })],
            }),
        ],
        Reforms = [.. policy.Reforms.Select(Plain)],
        Sources = [],
        Contact = null,
        MarkWords = null,
    });

    private static PolicyStatement Statement(PolicyStatement statement) => statement with
    {
        Easy = statement.Easy is { } easy ? easy with { Basis = "" } : null,
        Settled = [],
        TakenOver = null,
    };

    // That an evaluation was begun and left empty is in no table.
    private static T Plain<T>(T item)
        where T : PublishedItem => item with { Section = null, MidtermReview = Said(item.MidtermReview), SelfEvaluation = Said(item.SelfEvaluation) };

    private static Review? Said(Review? review) => review is null || new EntryContent(review, []).Says(new EntryContent(Review.Empty, [])) ? null : review;

    private static Dictionary<string, FormContext> Made()
    {
        var contexts = new Dictionary<string, FormContext> { ["asahi-2021"] = Form5Files.Context(Seeds.Page), ["asahi-2022"] = Form5Files.Context(Seeds.Table) };

        foreach (var record in DrawnYears.Samples)
        {
            contexts[$"mihon-{record.Policy.FiscalYear}"] = DrawnYears.Sample(record.Policy.FiscalYear);
        }

        return contexts;
    }
}
