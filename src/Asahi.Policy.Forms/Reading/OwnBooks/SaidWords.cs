using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>ことばから値へ。The way back from what the tables say in words.</summary>
internal static partial class SaidWords
{
    /// <summary>The value of a field. Null: it cannot be one of it.</summary>
    public static string? Value(EntryCell cell, string words)
    {
        switch (cell.Kind)
        {
            case FieldKind.Choice or FieldKind.Switch:
                return cell.Options.FirstOrDefault(option => Same(option.Words, words))?.Value;
            case FieldKind.Year:
                return YearOf(words) is { } year ? CellFigures.Text(year) : null;
            case FieldKind.Day:
                return DayOf(words) is { } day ? CellFigures.Text(day) : null;
            case FieldKind.Number:
                return CellFigures.Number(words) is { } number ? CellFigures.Text(number) : null;
            case FieldKind.Lines when cell.Key == "series":
                return Points(words);
            case FieldKind.Prose:
                return words.Length <= OperatingPolicy.TextMaxLength ? words : null;
            default:
                return words.Length <= cell.Limit ? words : null;
        }
    }

    /// <summary>The cells of a row that was said line by line (「実績：78.9」).</summary>
    public static Dictionary<string, string>? Cells(IReadOnlyList<EntryCell> cells, string words)
    {
        var values = cells.ToDictionary(cell => cell.Key, _ => "");

        foreach (var line in words.Split('\n'))
        {
            if (cells.FirstOrDefault(cell => line.StartsWith($"{cell.Label}：", StringComparison.Ordinal)) is not { } cell
                || Value(cell, line[(cell.Label.Length + 1)..]) is not { } value)
            {
                return null;
            }

            values[cell.Key] = value;
        }

        return values;
    }

    /// <summary>令和8年（2026年）4月1日、2026-04-01。</summary>
    public static DateOnly? DayOf(string words)
    {
        var folded = TextFolding.Fold(words).Trim();

        return Day().Match(folded) is { Success: true } match
            && DateOnly.TryParseExact(
                $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}",
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day)
            ? day
            : CellFigures.Day(folded);
    }

    /// <summary>令和3年度（2021年度）、令和3年度、2021。</summary>
    public static int? YearOf(string words) => CellFigures.Year(TextFolding.Fold(words).Split('(')[0]);

    /// <summary>改称（令和3年度の 2-2 から）。</summary>
    public static LineageLink? Link(ItemCode? item, string words)
    {
        if (LinkShape().Match(words) is not { Success: true } match || YearOf(match.Groups["year"].Value) is not { } year)
        {
            return null;
        }

        var kind = Named<LineageKind>(match.Groups["kind"].Value, it => it.Name());
        var codes = Codes(match.Groups["codes"].Value);

        return kind is null || codes is null || kind == LineageKind.New != (codes.Count == 0) || kind == LineageKind.Ended != (item is null)
            ? null
            : new LineageLink(kind.Value, item, year, codes);
    }

    /// <summary>2-2、2-3. Null: one of them is no number.</summary>
    public static IReadOnlyList<ItemCode>? Codes(string words)
    {
        var codes = new List<ItemCode>();

        foreach (var word in words.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!ItemCode.TryParse(word, out var code))
            {
                return null;
            }

            codes.Add(code);
        }

        return codes;
    }

    /// <summary>令和4年度の 1-2 子育て「改善策」：呼びかける, and what became of it.</summary>
    public static CarriedQuestion? Question(string key, string label, string words)
    {
        if (QuestionShape().Match(label) is not { Success: true } match || YearOf(match.Groups["year"].Value) is not { } year)
        {
            return null;
        }

        var kind = Enum.GetValues<CarriedKind>().First(it => it.Name() == match.Groups["kind"].Value);
        ItemCode? former = ItemCode.TryParse(match.Groups["code"].Value, out var code) ? code : null;
        var (answer, reason) = ((CarriedAnswer?)null, (string?)null);

        foreach (var line in words.Split('\n'))
        {
            if (line.StartsWith("どうなったか：", StringComparison.Ordinal))
            {
                answer = Named<CarriedAnswer>(line[7..], it => it.Name());
            }
            else if (line.StartsWith("補足：", StringComparison.Ordinal))
            {
                reason = line[3..];
            }
        }

        return new CarriedQuestion(key, year, former, match.Groups["name"].Value, kind, match.Groups["text"].Value, answer, reason);
    }

    /// <summary>Where one way of saying it puts 「、」 and the other a blank there was the end of a line.</summary>
    public static string Rejoined(string typed, string? said) => said is null || said.Length != typed.Length
        ? typed
        : string.Concat(typed.Select((letter, at) => letter == ' ' && said[at] is '、' or '\n' ? '\n' : letter));

    /// <summary>The value that is called so. Null: none is.</summary>
    public static T? Named<T>(string words, Func<T, string> name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Same(name(value), words))
            {
                return value;
            }
        }

        return null;
    }

    public static bool Same(string one, string other) => TextFolding.Fold(one).Trim() == TextFolding.Fold(other).Trim();

    private static string? Points(string words)
    {
        var lines = words.Split('、').Select(word => PointShape().Match(word)).ToList();

        return lines.TrueForAll(match => match.Success)
            ? string.Join('\n', lines.Select(match =>
                $"{match.Groups["year"].Value} {match.Groups["value"].Value}{(match.Groups["new"].Success ? "※" : "")}"))
            : null;
    }

    [GeneratedRegex("(?<year>[0-9]{4})年?\\)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex("^(?<kind>[^（]+)（(?<year>[^の]+年度)(?:にはない|の (?<codes>[-0-9、]+) (?:で終わり|から))）$", RegexOptions.NonBacktracking)]
    private static partial Regex LinkShape();

    [GeneratedRegex(
        "^(?<year>[^の]+年度)の(?:全体| (?<code>[-0-9]+) (?<name>.*?))「(?<kind>見直す|改善策|今後の方針)」：(?<text>.*)$",
        RegexOptions.Singleline,
        1_000)]
    private static partial Regex QuestionShape();

    [GeneratedRegex("^(?<year>[0-9]{4})年度 (?<value>[^（]+?)(?<new>（この年度から測り方を変更）)?$", RegexOptions.NonBacktracking)]
    private static partial Regex PointShape();
}
