namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>項目の見出し。A code and a name, in whatever brackets.</summary>
/// <param name="Level">1 経営課題, 2 戦略, 3 具体的取組。</param>
/// <param name="Numbers">番号。Folded, part by part. Empty: the page gives none.</param>
/// <param name="Printed">印刷された番号。Null: none.</param>
/// <param name="Name">名。As printed. Empty: it stands in the next line, or the page was cut before it.</param>
/// <param name="IsSure">括弧や語で見出しとわかるかどうか。If not, it is one only where one is expected.</param>
internal sealed record PageHeading(int Level, IReadOnlyList<int> Numbers, string? Printed, string Name, bool IsSure)
{
    /// <summary>番号が一つだけで、上の項目の中で数えたものかどうか。</summary>
    public bool IsAlone { get; init; }

    /// <summary>名の後ろの額。</summary>
    public IReadOnlyList<PagePrice> Prices { get; init; } = [];

    /// <summary>見出しの後ろに続く文。Null: none.</summary>
    public string? Rest { get; init; }

    /// <summary>番号のことば（例: 1-2）。</summary>
    public string Code => string.Join('-', Numbers);
}
