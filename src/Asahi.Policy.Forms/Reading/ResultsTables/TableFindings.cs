using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の形の乱れ。</summary>
internal static class TableFindings
{
    public static void Report(IReadOnlyList<TableRow> rows, string pageDocument, SourceDocument source)
    {
        if (rows.Select(row => row.InitiativeColumn).Distinct().Count() > 1)
        {
            source.AddFinding(
                "見出しと欄",
                "結合された欄が失われ、見出しと値の位置、行ごとの欄の位置がずれています。",
                "位置ではなく、番号の形（1-1、1-1-1）を手がかりに読みました。");
        }

        source.AddFinding(
            $"「{pageDocument}」の欄",
            $"別の資料のページを{rows.Count + rows.Count(row => row.Strategy is not null)}か所で指していますが、その資料は手元にありません。",
            "ページの表記だけを、そのまま載せました。");
    }

    /// <summary>Lines that are no rows: below the table, or between its rows.</summary>
    public static void ReportStray(IEnumerable<SourceLine> stray, SourceDocument source, Ledger ledger, TableSurroundings around)
    {
        foreach (var line in stray)
        {
            LeaveOut("表の行の間か後", line, source, ledger, around);
        }
    }

    /// <summary>Lines above the head.</summary>
    public static void ReportTop(
        IReadOnlyList<string> top,
        SourceDocument source,
        Ledger ledger,
        TableSurroundings around,
        TableTold told)
    {
        foreach (var line in SourceLines.Of(top).Where(line => !told.Take(line)))
        {
            LeaveOut("見出しの前", line, source, ledger, around);
        }

        // A title may stand below the table as well.
        if (top.All(string.IsNullOrWhiteSpace) && around.TitleLine is null)
        {
            source.AddFinding(
                "資料全体",
                "表題、区の名、年度、日付がありません。",
                IsInferred(source) ? "推定したことは「推定」と示し、理由を出典のページに書きました。" : "目録の記載によりました。");
        }

        if (top.Count > 0 && top.All(string.IsNullOrWhiteSpace))
        {
            source.AddFinding("先頭", $"空の行が{top.Count}行あります。", "読み飛ばしました。");
        }
    }

    // Its facts are those of its manifest. Without one they are added afterwards; what no title says is inferred then.
    private static bool IsInferred(SourceDocument source) =>
        source.Facts.Count == 0 || source.Facts.Any(fact => fact.Basis == FactBasis.Inferred);

    private static void LeaveOut(string place, SourceLine line, SourceDocument source, Ledger ledger, TableSurroundings around)
    {
        if (line.Number == around.TitleLine)
        {
            ledger.Place(line, "title");
        }
        else
        {
            ledger.Miss(line);
            source.AddLeftOut(place, line.Number, line.Printed);
        }
    }
}
