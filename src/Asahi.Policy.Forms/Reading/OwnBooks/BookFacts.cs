using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>ブックについて知るべきこと。What is stated and what was inferred, as the rows say it themselves.</summary>
internal static class BookFacts
{
    private const string Inferred = "推定";

    public static void Add(SourceDocument source, BookTables tables, BookChoice choice)
    {
        var row = tables.Of(BookTables.Fields).First();
        var about = tables.Lines.Where(line => line.Shape?.Key == BookTables.About && line["ward"] == choice.Code).ToList();
        source.AddFact(new SourceFact(FactKind.Kind, SourceKind.OwnBook.Name(), FactBasis.Stated, "表の見出しが、このサイトの「すべての表」と同じである。"));
        source.AddFact(Fact(FactKind.Ward, choice.Ward, row["ward_basis"], "区の根拠"));
        source.AddFact(Fact(FactKind.FiscalYear, new FiscalYear(choice.FiscalYear).Label, row["year_basis"], "年度の根拠"));

        if (Said(about, choice, "利用条件") is { Length: > 0 and <= SourceFact.ValueMaxLength } licence)
        {
            source.AddFact(Fact(FactKind.Licence, licence, Said(about, choice, "利用条件の根拠") ?? "", "利用条件の根拠"));
        }
    }

    private static SourceFact Fact(FactKind kind, string value, string basis, string column) => new(
        kind,
        value,
        basis.StartsWith(Inferred, StringComparison.Ordinal) ? FactBasis.Inferred : FactBasis.Stated,
        $"「{column}」に「{(basis.Length is > 0 and <= SourceFact.ValueMaxLength ? basis : "記載")}」とある。");

    private static string? Said(List<BookLine> about, BookChoice choice, string item) =>
        about.Find(line => line["about"] == item && BookChoice.Of(line)?.FiscalYear == choice.FiscalYear)?["content"];
}
