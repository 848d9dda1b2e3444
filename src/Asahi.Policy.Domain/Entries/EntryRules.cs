using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入の決まり。Three kinds: what can never be saved, what is missing or contradicts itself before the item may be
/// submitted, and what is only odd.</summary>
public static class EntryRules
{
    private static readonly EvaluationText[] _reasons = [EvaluationText.Challenge, EvaluationText.Improvement];

    /// <summary>保存できない入力。Unknown marks, no numbers, texts that are too long, letters that are refused (<see cref="TypedText"/>).</summary>
    /// <param name="entry">記入の入力。</param>
    /// <param name="fiscalYear">運営方針の年度。</param>
    public static IReadOnlyList<Fault> Unstorable(EntryTyped entry, int fiscalYear) =>
    [
        .. entry.Form.Fields
            .Select(field => (field.Key, Message: field.Fault(entry[field])))
            .Concat(entry.Form.Rows.SelectMany(rows => OfRows(rows, entry, fiscalYear)))
            .Where(it => it.Message is not null)
            .Select(it => new Fault(it.Key, it.Message!)),
    ];

    /// <summary>足りない入力と食い違い。What the era's form requires: every answer unless nothing was measured, and 課題 and 改善策 for 未達成,
    /// 順調でない and 見直す. Out of scope, only the reason.</summary>
    public static IReadOnlyList<Fault> Missing(EntryTyped entry)
    {
        var form = entry.Form;

        if (IsOutOfScope(entry))
        {
            return
            [
                .. form.Find(EvaluationText.BlankReason) is { } reason && entry[reason].Length == 0
                    ? [new Fault(reason.Key, $"{reason.Label}を入力してください")]
                    : Array.Empty<Fault>(),
                .. ClearedBy(entry).Select(field => new Fault(field.Key, $"評価の対象外とするときは、「{field.Label}」を空欄にしてください")),
            ];
        }

        return [.. Required(entry), .. Reasons(entry), .. NoReason(entry), .. form.Contradictions.SelectMany(rule => rule.Faults(entry))];
    }

    /// <summary>気になる入力。Stops nobody.</summary>
    /// <param name="entry">記入の入力。</param>
    /// <param name="reading">いまの内容と、その拠り所。</param>
    public static IReadOnlyList<Fault> Odd(EntryTyped entry, EntryReading reading) =>
    [
        .. entry.Form.Fields
            .Where(field => field.Text == EvaluationText.Results && TextLength.Of(entry[field]) == 1)
            .Select(field => new Fault(field.Key, $"{field.Label}が1文字だけです。このままでよいか確かめてください")),
        .. entry.Form.Rows
            .Where(rows => entry.RowsOf(rows).Any(row => !row.IsBlank && rows.IsStray?.Invoke(reading, row.Key) == true))
            .Select(rows => new Fault(rows.Key, $"計画から外れた{rows.RowName}に、実績が残っています。要らなければ空欄にしてください")),
        .. from rows in entry.Form.Rows
           from row in entry.RowsOf(rows)
           where !row.IsBlank
           from advice in rows.Advise?.Invoke(row) ?? []
           select new Fault(
               EntryTyped.NameOf(rows, row.Key, rows.Cells.First(cell => cell.Key == advice.Cell)),
               $"{rows.RowName}{(row[rows.Cells[0].Key] is { Length: > 0 } name ? $"「{name}」" : "")}：{advice.Message}"),
    ];

    /// <summary>評価の対象外かどうか。</summary>
    public static bool IsOutOfScope(EntryTyped entry) => entry.Form.OutOfScope is { } field && entry[field].Length > 0;

    /// <summary>評価の対象外とするとき、空欄になる欄。That hold something. A series and what was paid stay: they are no evaluation.</summary>
    public static IReadOnlyList<ClearedField> ClearedBy(EntryTyped entry) =>
    [
        .. entry.Form.Fields
            .Where(field => field.Key != EntryForm.OutOfScopeKey && field.Text != EvaluationText.BlankReason && entry[field].Length > 0)
            .Select(field => new ClearedField(field.Key, field.Label)),
        .. from rows in entry.Form.Rows
           from row in entry.RowsOf(rows)
           from cell in rows.Cells
           where rows.Evaluated.Contains(cell.Key) && row[cell.Key].Length > 0
           select new ClearedField(EntryTyped.NameOf(rows, row.Key, cell), $"{rows.Label}（{cell.Label}）"),
    ];

    // A reason why something is not evaluated, beside its evaluation: one of the two is not meant.
    private static IEnumerable<Fault> NoReason(EntryTyped entry) =>
        entry.Form.OutOfScope is { } scope && entry.Form.Find(EvaluationText.BlankReason) is { } reason && entry[reason].Length > 0
            ? [
                new Fault(
                    reason.Key,
                    $"評価の対象外でないときは、「{reason.Label}」を空欄にしてください。対象外なら「{scope.Options[0].Words}」を選んでください"),
            ]
            : [];

    private static IEnumerable<Fault> Required(EntryTyped entry)
    {
        var form = entry.Form;
        var isUnmeasured = form.Answers.Any(field => Meaning(field, entry) == CodeMeaning.NotMeasured);

        foreach (var field in form.Fields.Where(field => entry[field].Length == 0))
        {
            if (field.Set is not null && !isUnmeasured)
            {
                yield return new(field.Key, $"「{field.Label}」を選んでください");
            }
            else if (field.IsRequired || (field.Text == EvaluationText.Results && form.RequiresResults))
            {
                yield return new(field.Key, $"{field.Label}を入力してください");
            }
        }

        foreach (var rows in form.Rows)
        {
            foreach (var row in entry.RowsOf(rows))
            {
                if (rows.Wants?.Invoke(row) is var (cell, message))
                {
                    yield return new($"{rows.Key}.{row.Key}.{cell}", message);
                }
            }

            foreach (var (row, cell) in entry.RowsOf(rows).Where(row => !row.IsBlank)
                .SelectMany(row => rows.Cells.Where(cell => cell.IsRequired && row[cell.Key].Length == 0).Select(cell => (row, cell))))
            {
                yield return new(EntryTyped.NameOf(rows, row.Key, cell), $"{rows.RowName}の{cell.Label}を入力してください");
            }
        }
    }

    private static IEnumerable<Fault> Reasons(EntryTyped entry) => Reason(entry) is not { } reason
        ? []
        : entry.Form.Fields
            .Where(field => field.Text is { } text && _reasons.Contains(text) && entry[field].Length == 0)
            .Select(field => new Fault(field.Key, $"{field.Label}を入力してください（{reason}ため）"));

    // The first answer that asks for reasons, in the words of the form: 「プロセス指標の達成状況（目標）」が「未達成」の.
    private static string? Reason(EntryTyped entry) => entry.Form.Answers
        .Where(field => entry[field].Length > 0 && field.Set!.Codes.Any(code => code.Mark == entry[field]))
        .Select(field => (field, code: field.Set!.Get(entry[field])))
        .Where(it => AsksForReasons(it.field.Set!, it.code.Meaning))
        .Select(it => $"「{it.field.Label}」が「{it.code.Words}」の")
        .FirstOrDefault();

    private static CodeMeaning? Meaning(EntryField field, EntryTyped entry) =>
        field.Set!.Codes.FirstOrDefault(code => code.Mark == entry[field])?.Meaning;

    private static bool AsksForReasons(CodeSet set, CodeMeaning meaning) =>
        meaning == CodeMeaning.Revise || (meaning == CodeMeaning.NotAsPlanned && set.AsksWhy);

    private static IEnumerable<(string Key, string? Message)> OfRows(EntryRows rows, EntryTyped entry, int fiscalYear)
    {
        var seen = new HashSet<string>();
        var all = entry.RowsOf(rows);

        foreach (var row in all.Where(row => !row.IsBlank))
        {
            var name = all.Count == 1
                ? rows.RowName
                : string.Create(CultureInfo.InvariantCulture, $"{rows.RowName}{all.ToList().IndexOf(row) + 1}");

            foreach (var cell in rows.Cells)
            {
                yield return (EntryTyped.NameOf(rows, row.Key, cell), cell.IsVital && row[cell.Key].Length == 0
                    ? $"{name}の{cell.Label}を入力してください。行ごと消すときは、行の全部を空欄にしてください"
                    : cell.Fault(row[cell.Key]) is { } message ? $"{name}：{message}" : null);
            }

            if (rows.Check?.Invoke(row, fiscalYear) is var (at, odd))
            {
                yield return (EntryTyped.NameOf(rows, row.Key, rows.Cells.First(cell => cell.Key == at)), $"{name}：{odd}");
            }

            if (rows.Identity.Count > 0 && !seen.Add(string.Join('\n', rows.Identity.Select(cell => row[cell]))))
            {
                yield return (
                    EntryTyped.NameOf(rows, row.Key, rows.Cells[0]),
                    $"{rows.RowName}に、{Labels(rows)}が同じ行が二つあります");
            }
        }
    }

    private static string Labels(EntryRows rows) =>
        string.Join('と', rows.Cells.Where(it => rows.Identity.Contains(it.Key)).Select(it => it.Label));
}

/// <summary>空欄になる欄。</summary>
/// <param name="Key">画面と記録での名。</param>
/// <param name="Label">見出し。</param>
public sealed record ClearedField(string Key, string Label);
