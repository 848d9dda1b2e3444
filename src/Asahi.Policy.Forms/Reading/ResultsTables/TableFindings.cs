using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の形の乱れ。</summary>
internal static class TableFindings
{
    public static void Report(IReadOnlyList<string> lines, int firstRow, IReadOnlyList<TableRow> rows, string pageDocument, SourceDocument source)
    {
        source.AddFinding(
            "資料全体",
            "表題、区の名、年度、日付がありません。",
            "年度と区は目録に推定の理由を書き、どのページとファイルにも断り書きを付けました。");

        if (firstRow > 3 && lines.Take(firstRow - 3).All(string.IsNullOrWhiteSpace))
        {
            source.AddFinding("先頭", $"空の行が{firstRow - 3}行あります。", "読み飛ばしました。");
        }

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
}
