using System.Globalization;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>年の書き方。R4, R04, 令4, 令和4, 2022, 4年度: people mean a fiscal year unless they say 年.</summary>
internal static partial class YearSpellings
{
    private const string Fiscal = "年度";

    private static readonly (string Name, string Letter, int Before, int Last)[] _eras =
        [("令和", "r", 2018, 99), ("平成", "h", 1988, 31), ("昭和", "s", 1925, 64)];

    /// <summary>The spellings of a folded word beside its own. None: it is no year.</summary>
    public static IReadOnlyList<string> Of(string folded)
    {
        var match = Year().Match(folded);

        if (!match.Success || YearOf(match) is not { } year)
        {
            return [];
        }

        // 「R4」 alone is a fiscal year, 「令和4」 whatever it stands in.
        var unit = match.Groups["unit"].Value is { Length: > 0 } said ? said : Fiscal;

        return [.. Ways(year).Select(way => way + unit).Where(way => way != folded)];
    }

    private static IEnumerable<string> Ways(int year)
    {
        yield return Text(year);

        foreach (var (name, letter, before, last) in _eras.Where(era => year > era.Before && year <= era.Before + era.Last))
        {
            var number = year - before;
            yield return $"{name}{Text(number)}";
            yield return $"{name[..1]}{Text(number)}";
            yield return $"{letter}{Text(number)}";

            if (number < 10)
            {
                yield return $"{letter}0{Text(number)}";
            }

            if (number == 1)
            {
                yield return $"{name}元";
            }
        }
    }

    private static int? YearOf(Match match)
    {
        var number = match.Groups["first"].Success ? 1 : int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var era = match.Groups["era"].Value;

        // Without an era a short number is one of the era that the records are of, and only when it says that it is a year.
        return era.Length == 0
            ? number is > 1900 and < 2100 ? number
                : number < 100 && match.Groups["unit"].Value == Fiscal ? FiscalYearOf(_eras[0].Name, number) : null
            : FiscalYearOf(era, number);
    }

    private static int? FiscalYearOf(string era, int number) => _eras
        .Where(it => (it.Name == era || it.Name[..1] == era || it.Letter == era) && number > 0 && number <= it.Last)
        .Select(it => (int?)(it.Before + number))
        .FirstOrDefault();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<era>令和|平成|昭和|令|平|昭|r|h|s|)\.?(?:(?<number>\d{1,4})|(?<first>元))(?<unit>年度|年|)$")]
    private static partial Regex Year();
}
