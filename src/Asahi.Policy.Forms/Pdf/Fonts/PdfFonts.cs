using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>PDF の書体。The fonts of this machine that a PDF is drawn with. Files are opened when a letter needs them.</summary>
public sealed class PdfFonts
{
    private readonly string? _folder;
    private volatile FontSet _set;

    /// <summary>書体を探す。</summary>
    /// <param name="folder">ここだけを探すフォルダ。Null or empty: the places where systems keep fonts.</param>
    public PdfFonts(string? folder = null) => (_folder, _set) = (folder, FontSet.In(folder));

    /// <summary>PDF を作れない理由。Null: PDF files can be made on this machine.</summary>
    public string? Obstacle =>
        _set.Regular is null ? $"この環境にはPDFのための書体（{FontChoice.First.Name}。Debianでは {FontChoice.First.Package}）がありません" : null;

    /// <summary>この機械にない書体のパッケージ。Letters that none of the others has may be in them.</summary>
    public IReadOnlyList<string> Absent => _set.Absent;

    /// <summary>もう一度探す。After a failure: files may have been mended or replaced.</summary>
    public void Refresh() => _set = FontSet.In(_folder);

    /// <summary>どの書体にもない文字を探す。What would be printed as 〓, and where.</summary>
    /// <param name="sheets">紙面。</param>
    /// <returns>Nothing where no PDF can be made at all.</returns>
    public IReadOnlyList<UnprintableLetter> Missing(IEnumerable<Sheet> sheets) => _set.Regular is not { } chain
        ? []
        : [.. sheets.SelectMany(SheetTexts.Of)
            .SelectMany(it => chain.Letters(it.Text).Where(letter => letter.IsMissing).Select(letter => (letter.Text, it.Place)))
            .GroupBy(it => it.Text, it => it.Place, StringComparer.Ordinal)
            .Select(group => new UnprintableLetter(group.Key, [.. group.Distinct()]))];

    internal FontChain Letters(bool isBold) => (isBold ? _set.Bold : _set.Regular) ?? throw new PdfFailedException(Obstacle!);
}
