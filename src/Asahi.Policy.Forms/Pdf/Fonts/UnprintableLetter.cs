using System.Globalization;
using System.Text;

namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>どの書体にもない文字。Printed as 〓.</summary>
/// <param name="Letter">文字。</param>
/// <param name="Places">ある所（例: 様式2 具体的取組1-2-1 【…】）。</param>
public sealed record UnprintableLetter(string Letter, IReadOnlyList<string> Places)
{
    private const int MostPlaces = 3;

    /// <summary>文字の名（例: 「𪚥」（U+2A6A5））。</summary>
    public string Name => $"「{Letter}」（{string.Join(' ', Letter.EnumerateRunes().Select(Number))}）";

    /// <summary>文字とある所。One line.</summary>
    public string Sentence =>
        $"{Name}：{string.Join('、', Places.Take(MostPlaces))}{(Places.Count > MostPlaces ? $"ほか{Places.Count - MostPlaces}か所" : "")}";

    private static string Number(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
