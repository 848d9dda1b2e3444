using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>指標の達成状況の表の欄。Where each stands, as its head says; -1: the table has none.</summary>
/// <param name="Line">見出しの行（0 から）。</param>
/// <param name="Count">欄の数。</param>
internal sealed partial record IndicatorTableColumns(int Line, int Count)
{
    public int Issue { get; private init; }

    public int Sentence { get; private init; }

    public int Target { get; private init; }

    public int Actual { get; private init; }

    public int Former { get; private init; }

    public int Status { get; private init; }

    /// <summary>実績の年度。Null: the head does not say.</summary>
    public int? Year { get; private init; }

    /// <summary>見出しを探す。</summary>
    /// <returns>Null: there is no such table.</returns>
    public static IndicatorTableColumns? Find(IReadOnlyList<string> lines) =>
        lines.Index().Where(it => it.Item.Contains('\t', StringComparison.Ordinal))
            .Select(it => Read(it.Index, it.Item))
            .FirstOrDefault(it => it is { Issue: >= 0, Sentence: >= 0, Status: >= 0 });

    private static IndicatorTableColumns Read(int line, string text)
    {
        var heads = text.Split('\t')
            .Select(cell => string.Concat(TextFolding.Fold(cell).Where(letter => !char.IsWhiteSpace(letter))))
            .ToList();
        var actual = heads.FindIndex(head => ActualHead().IsMatch(head));

        return new IndicatorTableColumns(line, heads.Count)
        {
            Issue = heads.FindIndex(head => head == "経営課題"),
            Sentence = heads.FindIndex(head => SentenceHead().IsMatch(head)),
            Target = heads.FindIndex(head => head is "目標" or "目標値"),
            Actual = actual,
            Former = heads.FindIndex(head => FormerHead().IsMatch(head)),
            Status = heads.FindIndex(head => StatusHead().IsMatch(head)),
            Year = actual < 0 ? null : YearOf(ActualHead().Match(heads[actual])),
        };
    }

    private static int? YearOf(Match head)
    {
        if (head.Groups["year"] is not { Success: true, Value: var count })
        {
            return null;
        }

        var year = new PrintedYear(
            head.Groups["era"].Value,
            count == "元" ? 1 : int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture));

        return year.Fault() is null ? year.Gregorian : null;
    }

    [GeneratedRegex("^(?:アウトカム)?指標(?:名|の内容)?$")]
    private static partial Regex SentenceHead();

    [GeneratedRegex("^(?:(?<era>令和|平成)(?<year>元|[0-9]{1,2})年度の?)?実績(?:値)?$")]
    private static partial Regex ActualHead();

    [GeneratedRegex("^前年度の?実績(?:値)?$")]
    private static partial Regex FormerHead();

    [GeneratedRegex(@"^(?:アウトカム指標の)?達成状況(?:\(定量評価\))?$")]
    private static partial Regex StatusHead();
}
