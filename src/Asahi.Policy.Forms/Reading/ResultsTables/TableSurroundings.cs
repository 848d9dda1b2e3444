using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の上と下の行。Which ward and year the table says that it is of.</summary>
/// <param name="Title">表題。As printed. Null: there is none.</param>
/// <param name="TitleLine">表題の行の番号。</param>
/// <param name="Office">区または局の名。Folded. Null: not said.</param>
/// <param name="Year">年度。Null: not said.</param>
internal sealed partial record TableSurroundings(string? Title, int? TitleLine, string? Office, int? Year)
{
    /// <exception cref="UnreadableSourceException">The table says that it is of another office or year, or of a year that never
    /// was.</exception>
    public static TableSurroundings Read(IReadOnlyList<string> lines, int firstRow, ReadingContext context)
    {
        var around = new TableSurroundings(null, null, null, null);

        foreach (var (at, line) in lines.Index().Where(it => it.Index < firstRow - TableHeader.Rows
            || !it.Item.Contains('\t', StringComparison.Ordinal)))
        {
            if (Shape().Match(TextFolding.Fold(line).Trim()) is not { Success: true } match
                || !(match.Groups["office"].Success || match.Groups["year"].Success)
                || (SourceLine.Of(at + 1, line) is { } told && TableTold.IsPassedOver(context, told)))
            {
                continue;
            }

            var (office, year) = (match.Groups["office"] is { Success: true } named ? named.Value : null, YearOf(match, line));
            Require(context, around, office, year, line);
            around = new TableSurroundings(around.Title ?? line.Trim(), around.TitleLine ?? at + 1, around.Office ?? office,
                around.Year ?? year);
        }

        return around;
    }

    private static int? YearOf(Match match, string line)
    {
        if (!match.Groups["year"].Success)
        {
            return null;
        }

        var count = match.Groups["year"].Value == "元" ? 1 : int.Parse(match.Groups["year"].Value, NumberStyles.None,
            CultureInfo.InvariantCulture);
        var year = new PrintedYear(match.Groups["era"].Value, count);

        return year.Fault() is { } fault
            ? throw new UnreadableSourceException(
                $"「{line.Trim()}」：「{match.Groups["era"].Value}{match.Groups["year"].Value}年」という年はありません（{fault}）。")
            : year.Gregorian;
    }

    private static void Require(ReadingContext context, TableSurroundings before, string? office, int? year, string line)
    {
        var ward = context.WardName is { } name ? TextFolding.Fold(name) : before.Office;
        var known = context.FiscalYear ?? before.Year;

        if ((office is not null && ward is not null && office != ward) || (year is not null && known is not null && year != known))
        {
            var told = $"{(known is { } it ? $"{new FiscalYear(it).Era}の" : "")}{ward}";

            throw new UnreadableSourceException($"{told}の資料のはずですが、表の上か下に「{line.Trim()}」とあります。");
        }
    }

    // A line that is a title: a year, an office, or both, with the words of such a table or nothing.
    [GeneratedRegex(
        @"^(?:大阪市)?(?:(?<office>\p{L}{1,10}?(?:区|局|室))(?:役所)? ?)?(?:(?<era>令和|平成)(?<year>元"
        + @"|[0-9]{1,2})年度)? ?(?:大阪市)?(?<office>\p{L}{1,10}?(?:区|局|室))?(?:役所)? ?"
        + @"(?:運営方針)?(?:の|[ ・])?(?:達成状況)?(?:\(?総括表\)?)?(?:【?様式5】?)?$")]
    private static partial Regex Shape();
}
