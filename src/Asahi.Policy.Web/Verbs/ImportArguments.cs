using System.Globalization;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Verbs;

/// <summary>What stands behind <c>import</c>: a file, and how it is to be read.</summary>
/// <param name="File">The document.</param>
/// <param name="Ward">The code of the ward. Null: the one that the document names.</param>
/// <param name="Year">The year. Null: the one that the document says.</param>
/// <param name="IsCheck">Nothing is changed.</param>
/// <param name="IsJson">For programs.</param>
/// <param name="Settings">All other settings.</param>
internal sealed record ImportArguments(string File, string? Ward, int? Year, bool IsCheck, bool IsJson, string[] Settings)
{
    private const string WardName = "--ward";
    private const string YearName = "--year";

    public static readonly string[] Usage =
    [
        "使い方: import ファイル [--ward=区コード] [--year=年度]",
        "        import --check ファイル [--ward=区コード] [--year=年度] [--json]",
        "  年度は西暦（令和3年度は2021）。資料に書かれていないときだけ要る。--check は読み取りの結果を示すだけで、何も変えない。",
    ];

    /// <summary>Null: they cannot be understood.</summary>
    public static ImportArguments? Read(string[] words)
    {
        string? file = null, ward = null, year = null;
        var (isCheck, isJson) = (false, false);
        List<string> settings = [];

        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];

            switch (word)
            {
                case "--check":
                    isCheck = true;
                    break;
                case "--json":
                    isJson = true;
                    break;
                case WardName when at + 1 < words.Length:
                    ward = words[++at];
                    break;
                case YearName when at + 1 < words.Length:
                    year = words[++at];
                    break;
                case var _ when word.StartsWith(WardName + "=", StringComparison.Ordinal):
                    ward = word[(WardName.Length + 1)..];
                    break;
                case var _ when word.StartsWith(YearName + "=", StringComparison.Ordinal):
                    year = word[(YearName.Length + 1)..];
                    break;
                case var _ when word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal):
                    settings.Add(word);
                    break;
                case var _ when file is null && !word.StartsWith("--", StringComparison.Ordinal):
                    file = word;
                    break;
                default:
                    return null;
            }
        }

        var isYear = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && FiscalYear.IsKnown(number);

        var isSound = (ward is null || Domain.Policies.Ward.IsCode(ward)) && (year is null || isYear) && (isCheck || !isJson);

        return isSound && file is { Length: > 0 }
            ? new ImportArguments(file, ward, isYear ? number : null, isCheck, isJson, [.. settings])
            : null;
    }
}
