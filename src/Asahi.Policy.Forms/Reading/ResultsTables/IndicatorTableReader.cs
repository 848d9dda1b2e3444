using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>指標の達成状況の表の読み取り。Of the form in which indicators belong to issues and are judged one by one: its columns are known by
/// their heads, in whatever order they stand.</summary>
internal static class IndicatorTableReader
{
    /// <summary>指標の達成状況の表かどうか。</summary>
    public static bool Reads(IReadOnlyList<string> lines) => IndicatorTableColumns.Find(lines) is not null;

    /// <summary>読む。</summary>
    /// <param name="lines">行。Whole, with their tabs.</param>
    /// <param name="source">原資料。Gets its findings.</param>
    /// <param name="context">読み取りの前提。</param>
    /// <exception cref="UnreadableSourceException">It is no such table, or one of another office or year.</exception>
    public static ReadDocument Read(IReadOnlyList<string> lines, SourceDocument source, ReadingContext context)
    {
        var found = IndicatorTableColumns.Find(lines) ?? throw new UnreadableSourceException("指標の達成状況の表の見出しがありません。");
        var around = TableSurroundings.Read(lines, found.Line + TableHeader.Rows, context);
        var known = context.FiscalYear ?? around.Year ?? found.Year;
        RequireYear(found, known);
        var columns = found.Of(known);
        var era = EraOf(known);
        var policy = new OperatingPolicy(
            known ?? era.FirstYear,
            era.Id,
            $"{new FiscalYear(known ?? era.FirstYear).Era} {context.WardName ?? around.Office}運営方針");
        var ledger = new Ledger();
        var rows = new IndicatorTableRows(policy, era, columns, ledger, source);
        var told = new TableTold(context, source, ledger);

        foreach (var line in SourceLines.Of(lines))
        {
            var text = lines[line.Number - 1];

            if (!told.Take(line))
            {
                Take(line, text, columns, rows, source, ledger, around);
            }
            else if (IsRow(line, text, columns))
            {
                rows.PassOver(text);
            }
        }

        rows.Write();
        ReportDue(columns, known, source);
        policy.AddSource(source);

        return new ReadDocument(SourceKind.ResultsTable, ledger.Lines)
        {
            Title = around.Title,
            Office = around.Office,
            FiscalYear = known,
            StatesYear = around.Year is not null || columns.Year is not null,
            Policy = known is null ? null : policy,
            Refusal = known is null ? "どの年度の表か、書かれていません。年度を選んでください。" : ledger.Refusal,
        };
    }

    private static void Take(
        SourceLine line,
        string text,
        IndicatorTableColumns columns,
        IndicatorTableRows rows,
        SourceDocument source,
        Ledger ledger,
        TableSurroundings around)
    {
        if (line.Number == columns.Line + 1 && columns.Unread is { } odd)
        {
            ledger.Miss(line, $"見出し「{odd}」の欄を読めません（「目標」「令和8年度の実績」「目標（令和8年度）」の形）");
        }
        else if (line.Number == columns.Line + 1)
        {
            ledger.Place(line, "results", isLabel: true);
        }
        else if (line.Number == around.TitleLine)
        {
            ledger.Place(line, "title");
        }
        else if (!IsRow(line, text, columns))
        {
            ledger.Miss(line);
            source.AddLeftOut("表の外", line.Number, line.Printed);
        }
        else
        {
            rows.Take(line, text);
        }
    }

    private static bool IsRow(SourceLine line, string text, IndicatorTableColumns columns) =>
        line.Number > columns.Line + 1 && text.Contains('\t', StringComparison.Ordinal);

    private static void ReportDue(IndicatorTableColumns columns, int? known, SourceDocument source)
    {
        if (columns.DueYear is { } due && known is { } year)
        {
            source.AddFinding(
                "目標の欄",
                $"見出しの年度は{new FiscalYear(due).Era}で、表の年度（{new FiscalYear(year).Era}）と違います。",
                $"目標の年度を{new FiscalYear(due).Era}としました。");
        }
    }

    private static void RequireYear(IndicatorTableColumns columns, int? known)
    {
        if (columns.Year is { } year && known is { } of && year != of)
        {
            throw new UnreadableSourceException($"{new FiscalYear(of).Era}の資料のはずですが、表の見出しは{new FiscalYear(year).Era}の実績です。");
        }
    }

    private static EraDefinition EraOf(int? year) => FormEras.All.LastOrDefault(era =>
            (year is not { } of || FormEras.Find(of) == era) && era.Tallied.Any(it => it.Thing == TalliedThing.Indicators))
        ?? throw new UnreadableSourceException($"{year}年度の様式に、指標ごとの達成状況の表はありません。");
}
