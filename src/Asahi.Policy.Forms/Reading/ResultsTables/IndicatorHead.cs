using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>指標の達成状況の表の、一つの欄の見出し。</summary>
/// <param name="Printed">見出し。As printed.</param>
/// <param name="Kind">欄の種類。</param>
/// <param name="Year">見出しにある年度。Null: it names none.</param>
internal sealed partial record IndicatorHead(string Printed, IndicatorHeadKind Kind, int? Year)
{
    private const string YearPattern = "(?<era>令和|平成)(?<year>元|[0-9]{1,2})年度";

    private static readonly (Regex Shape, IndicatorHeadKind Kind)[] _known =
    [
        (Issue(), IndicatorHeadKind.Issue),
        (Sentence(), IndicatorHeadKind.Sentence),
        (Target(), IndicatorHeadKind.Target),
        (Actual(), IndicatorHeadKind.Actual),
        (Former(), IndicatorHeadKind.Former),
        (Status(), IndicatorHeadKind.Status),
    ];

    public static IndicatorHead Read(string cell)
    {
        var head = string.Concat(TextFolding.Fold(cell).Where(letter => !char.IsWhiteSpace(letter)));

        foreach (var (shape, kind) in _known)
        {
            if (shape.Match(head) is { Success: true } match)
            {
                var year = YearOf(match);

                return new IndicatorHead(cell.Trim(), year?.Fault() is null ? kind : IndicatorHeadKind.Unknown, year?.Gregorian);
            }
        }

        return new IndicatorHead(cell.Trim(), IndicatorHeadKind.Unknown, null);
    }

    private static PrintedYear? YearOf(Match head) => head.Groups["year"] is { Success: true, Value: var count }
        ? new PrintedYear(head.Groups["era"].Value, count == "元" ? 1 : int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex("^経営課題$")]
    private static partial Regex Issue();

    [GeneratedRegex("^(?:アウトカム)?指標(?:名|の内容)?$")]
    private static partial Regex Sentence();

    [GeneratedRegex($@"^(?:(?:{YearPattern}の?)?目標(?:値)?|目標(?:値)?\({YearPattern}(?:末)?\))$")]
    private static partial Regex Target();

    [GeneratedRegex($@"^(?:(?:{YearPattern}の?)?実績(?:値)?|実績(?:値)?\({YearPattern}(?:末)?\))$")]
    private static partial Regex Actual();

    [GeneratedRegex($@"^前年度の?実績(?:値)?(?:\({YearPattern}(?:末)?\))?$")]
    private static partial Regex Former();

    [GeneratedRegex(@"^(?:アウトカム指標の)?達成状況(?:\(定量評価\))?$")]
    private static partial Regex Status();
}

/// <summary>欄の種類。</summary>
internal enum IndicatorHeadKind
{
    Unknown = 0,
    Issue = 1,
    Sentence = 2,
    Target = 3,
    Actual = 4,
    Former = 5,
    Status = 6,
}
