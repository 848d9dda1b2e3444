using System.Text;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Domain.Texts;

/// <summary>照合用の文。A line as printed together with its folded shape (<see cref="TextFolding"/>):
/// patterns look at the folded one, captures come back as printed. 「①46」 does not become 「146」.</summary>
public sealed class MatchText
{
    // For each character of the folded text: where it stands in the printed one. One entry more for the end.
    private readonly List<int> _origin = [];

    /// <summary>文を照合用に整える。Folds a text and remembers where each character came from.</summary>
    public MatchText(string printed)
    {
        Printed = printed;
        var folded = new StringBuilder(printed.Length);

        for (var at = 0; at < printed.Length;)
        {
            var length = System.Globalization.StringInfo.GetNextTextElementLength(printed, at);
            var whole = printed.Substring(at, length);
            var piece = TextFolding.IsNumbering(whole[0]) ? whole : TextFolding.Fold(whole);
            folded.Append(piece);
            _origin.AddRange(Enumerable.Repeat(at, piece.Length));
            at += length;
        }

        _origin.Add(printed.Length);
        Folded = folded.ToString();
    }

    /// <summary>原資料のままの文。</summary>
    public string Printed { get; }

    /// <summary>照合用に整えた文。</summary>
    public string Folded { get; }

    /// <summary>照合する。Looks for a pattern in the folded text.</summary>
    /// <returns>The groups by name, each as printed and trimmed; null when the pattern does not match.</returns>
    public IReadOnlyDictionary<string, string>? Match(Regex pattern)
    {
        var match = pattern.Match(Folded);

        return match.Success
            ? match.Groups.Cast<Group>().Where(group => group.Success).ToDictionary(group => group.Name, AsPrinted)
            : null;
    }

    private string AsPrinted(Group group) => Printed[_origin[group.Index].._origin[group.Index + group.Length]].Trim();
}
