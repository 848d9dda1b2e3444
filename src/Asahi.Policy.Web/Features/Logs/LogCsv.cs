using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>The log as CSV: a row for each field that was changed, one for a change without fields. Written while it is read.</summary>
internal static class LogCsv
{
    private static readonly FlatShape _shape = new("log", "変更の記録", "変更した欄の一つ。欄のない変更は一行。",
    [
        new("number", "番号", FlatKind.Whole, "記録の順番"),
        new("at", "日時", FlatKind.Text, "日本時間"),
        new("name", "氏名", FlatKind.Text, "操作した時の氏名"),
        new("login", "ログインID", FlatKind.Text, "操作した時のログインID", "わからないか、コマンドラインでの操作"),
        new("duty", "職務", FlatKind.Text, "操作した時の職務", "わからないか、コマンドラインでの操作"),
        new("action", "操作", FlatKind.Text, "種類"),
        new("year", "年度", FlatKind.Whole, "西暦", "年度によらない"),
        new("item", "項目", FlatKind.Text, "その時の番号、または変えたもの", "年度の全体"),
        new("stage", "段階", FlatKind.Text, "段階", "段階によらない"),
        new("field", "欄", FlatKind.Text, "変更した欄", "欄がない"),
        new("before", "前", FlatKind.Text, "変更する前", "空欄"),
        new("after", "後", FlatKind.Text, "変更した後", "空欄"),
        new("hash", "印", FlatKind.Text, "記録の印（SHA-256）"),
    ]);

    /// <summary>Writes all of it.</summary>
    /// <param name="portions">The log, portion by portion.</param>
    /// <param name="target">Where to. It is written to without blocking.</param>
    /// <param name="cancellation">Stops when nobody reads on.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<IReadOnlyList<ChangeLine>> portions,
        Stream target,
        CancellationToken cancellation)
    {
        using var portion = new MemoryStream();
        using var csv = new FlatCsvWriter(portion, _shape);

        await foreach (var lines in portions.WithCancellation(cancellation))
        {
            csv.Write(lines.SelectMany(RowsOf));
            await PassOnAsync();
        }

        await PassOnAsync();

        async Task PassOnAsync()
        {
            csv.Flush();
            portion.Position = 0;
            await portion.CopyToAsync(target, cancellation);
            portion.SetLength(0);
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(ChangeLine line)
    {
        var record = line.Record;
        object?[] begin =
        [
            record.Id,
            JapanTime.Sortable(record.At),
            line.ActorName ?? ChangeLine.CommandLine,
            line.Actor?.Login,
            line.Actor?.Duty,
            ChangeWords.Of(record.Action),
            (long?)record.FiscalYear,
            LogLine.SubjectOf(record),
            record.Stage?.Name(),
        ];

        return line.Fields.Count == 0
            ? [[.. begin, null, null, null, record.Hash]]
            : line.Fields.Select(field => (IReadOnlyList<object?>)
            [
                .. begin,
                field.Field.Label,
                field.Field.Before,
                field.Erasure is { } erasure ? ErasureWords.Of(erasure) : field.Field.After,
                record.Hash,
            ]);
    }
}
