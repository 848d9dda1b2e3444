using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の読み取り。Reads 「運営方針の達成状況（総括表）」 from its tab-separated text. A row that cannot be read is said with its reason, and
/// the others are read all the same.</summary>
internal static class ResultsTableReader
{
    /// <summary>総括表かどうか。</summary>
    public static bool Reads(IReadOnlyList<string> lines) => TableHeader.Stands(lines);

    /// <summary>読む。</summary>
    /// <param name="lines">行。Whole, with their tabs.</param>
    /// <param name="source">原資料。Gets its findings.</param>
    /// <param name="context">読み取りの前提。</param>
    /// <exception cref="UnreadableSourceException">It is no such table, or one of another office or year.</exception>
    public static ReadDocument Read(IReadOnlyList<string> lines, SourceDocument source, ReadingContext context)
    {
        var first = TableHeader.Find(lines, out var pageDocument);
        var around = TableSurroundings.Read(lines, first, context);
        var known = context.FiscalYear ?? around.Year;
        var year = known ?? FormEras.All.Last(era => era.Has(Domain.Items.ItemLevel.Initiative) && era.CodeSets.Count > 1).FirstYear;
        var ward = context.WardName ?? around.Office;
        var era = FormEras.Find(year) is { } found && TableRows.FitsEra(found)
            ? found
            : throw new UnreadableSourceException($"{year}年度の様式に、総括表はありません。");
        var policy = new OperatingPolicy(year, era.Id, $"{new FiscalYear(year).Era} {ward}運営方針");
        var ledger = new Ledger();
        var told = new TableTold(context, source, ledger);
        var table = new TableRows(policy, era, pageDocument, ledger, told);
        var rows = table.Take(lines, first);

        if (rows.Count == 0 && ledger.Refusal is null)
        {
            throw new UnreadableSourceException("見出しの下に行がありません。途中で切れている可能性があります。");
        }

        TableIssueNames.Read(policy, rows, source, ledger);
        TablePages.Report(policy, source);
        TableFindings.ReportTop([.. lines.Take(first - TableHeader.Rows)], source, ledger, around, told);
        TableFindings.Report(rows, pageDocument, source);
        TableFindings.ReportStray(table.Stray, source, ledger, around);
        policy.AddSource(source);

        return new ReadDocument(SourceKind.ResultsTable, ledger.Lines)
        {
            Title = around.Title,
            Office = around.Office,
            FiscalYear = known,
            StatesYear = around.Year is not null,
            Policy = known is null ? null : policy,
            Refusal = known is null ? "どの年度の総括表か、書かれていません。年度を選んでください。" : ledger.Refusal,
        };
    }
}
