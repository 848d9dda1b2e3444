using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>指標の鍵。The rows in words give them; of which indicator each is, their labels say (アウトカム指標2), however they are sorted.</summary>
internal sealed partial class IndicatorKeys
{
    private readonly List<(string Key, int? Number, string Said)> _known;
    private readonly Dictionary<int, string> _given = [];

    public IndicatorKeys(IEnumerable<FieldLine> fields, string rows)
    {
        _known =
        [
            .. fields.Select(field => (Key: field.RowOf(rows), Field: field))
                .Where(it => it.Key is not null)
                .GroupBy(it => it.Key!)
                .Select(it => (it.Key, it.Select(one => NumberIn(one.Field)).Max(), string.Join('\n', it.Select(one => one.Field.Text)))),
        ];

        // One that stands alone has no number behind its name.
        if (_known is [(var only, null, var said)])
        {
            _known[0] = (only, 1, said);
        }
    }

    /// <summary>The key of an indicator. One that was added has none yet, and gets the next.</summary>
    public string Of(int number, string sentence)
    {
        if (!_given.TryGetValue(number, out var key))
        {
            List<(string Key, int? Number, string Said)> free = [.. _known.Where(it => !_given.ContainsValue(it.Key))];
            List<(string Key, int? Number, string Said)> unnumbered = [.. free.Where(it => it.Number is null)];
            key = _given[number] = (free.Where(it => it.Number == number).Select(it => it.Key).FirstOrDefault()
                ?? unnumbered.Where(it => Says(it.Said, sentence)).Select(it => it.Key).FirstOrDefault()
                ?? unnumbered.Select(it => it.Key).FirstOrDefault())
                ?? Enumerable.Range(1, int.MaxValue).Select(it => CellFigures.Text((int?)it)).First(IsNew);
        }

        return key;
    }

    private bool IsNew(string key) => !_given.ContainsValue(key) && !_known.Exists(it => it.Key == key);

    private static bool Says(string said, string sentence) =>
        said.Split('\n').Any(line => SaidWords.Same(line, sentence) || line.EndsWith($"：{sentence}", StringComparison.Ordinal));

    // Rows that the form does not ask bear no number.
    private static int? NumberIn(FieldLine field) => Numbered().Match(TextFolding.Fold(field.Label)) is { Success: true } match
        ? int.Parse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("指標(?<number>[0-9]{1,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
