using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の見出し。Three rows; their cells do not stand over the columns they name, so only their words are checked.</summary>
internal static partial class TableHeader
{
    public const int Rows = 3;

    private static readonly string[] _labels =
    [
        "経営課題", "めざす成果及び戦略", "具体的取組",
        "アウトカム指標の達成状況", "戦略のアウトカム指標に対する有効性", "プロセス指標の達成状況", "戦略に対する取組の有効性",
        "目標", "取組",
    ];

    /// <summary>見出しがあるかどうか。</summary>
    public static bool Stands(IReadOnlyList<string> lines) => lines.Any(line => line.Contains('\t', StringComparison.Ordinal)
        && TextFolding.Fold(line).TrimStart().StartsWith(_labels[0], StringComparison.Ordinal)
        && TextFolding.Fold(line).Contains(_labels[1], StringComparison.Ordinal));

    /// <summary>見出しの次の行（0 から）を返す。</summary>
    /// <param name="lines">行。</param>
    /// <param name="pageDocument">ページの欄が指す資料の名（例: 資料2）。</param>
    public static int Find(IReadOnlyList<string> lines, out string pageDocument)
    {
        var top = lines.ToList().FindIndex(line => TextFolding.Fold(line).StartsWith(_labels[0], StringComparison.Ordinal));

        if (top < 0 || top + Rows > lines.Count)
        {
            throw new UnreadableSourceException("総括表の見出し（経営課題、めざす成果及び戦略、具体的取組）がありません。");
        }

        var cells = lines.Skip(top).Take(Rows).SelectMany(line => line.Split('\t')).Select(cell => new MatchText(cell.Trim())).ToList();
        var words = cells.Select(cell => cell.Folded).ToHashSet();

        if (_labels.FirstOrDefault(label => !words.Contains(label)) is { } missing)
        {
            throw new UnreadableSourceException($"総括表の見出しに「{missing}」がありません。");
        }

        var documents = cells.Where(cell => PageDocument().IsMatch(cell.Folded)).Select(cell => cell.Printed).Distinct().ToList();
        pageDocument = documents.Count == 1 ? documents[0] : throw new UnreadableSourceException("総括表の見出しに、ページの欄（資料…）がないか、二通りあります。");

        return top + Rows;
    }

    [GeneratedRegex(@"^資料[0-9]{1,2}$")]
    private static partial Regex PageDocument();
}
