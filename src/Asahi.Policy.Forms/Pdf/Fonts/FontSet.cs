namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>見つかった書体。</summary>
/// <param name="Regular">Null: the first font is not there.</param>
/// <param name="Bold">Null as well, then.</param>
/// <param name="Absent">Packages of fonts that are not there.</param>
internal sealed record FontSet(FontChain? Regular, FontChain? Bold, IReadOnlyList<string> Absent)
{
    public static FontSet In(string? folder)
    {
        var files = FontFolders.Files(folder);
        string[] absent = [.. FontChoice.Chain.Where(choice => !files.ContainsKey(choice.Regular)).Select(choice => choice.Package)];

        return files.ContainsKey(FontChoice.First.Regular) && files.ContainsKey(FontChoice.First.Bold!)
            ? new FontSet(Chain(files, isBold: false), Chain(files, isBold: true), absent)
            : new FontSet(null, null, absent);
    }

    // A font without a bold file is thickened.
    private static FontChain Chain(IReadOnlyDictionary<string, string> files, bool isBold) => new(
    [
        .. FontChoice.Chain.Where(choice => files.ContainsKey(choice.Regular)).Select(choice => isBold && choice.Bold is { } bold
            ? new FontFace(files[bold], isThickened: false)
            : new FontFace(files[choice.Regular], isThickened: isBold)),
    ]);
}
