namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>書体の一つ。A font of the chain: its files, and where Debian has it.</summary>
/// <param name="Name">名（例: BIZ UDGothic）。</param>
/// <param name="Package">Debian のパッケージ。</param>
/// <param name="Regular">ファイルの名。TrueType outlines: others are not embedded.</param>
/// <param name="Bold">太字のファイルの名。Null: the strokes of the regular one are made thicker.</param>
internal sealed record FontChoice(string Name, string Package, string Regular, string? Bold = null)
{
    /// <summary>The letters of the forms. Without it there is no PDF.</summary>
    public static FontChoice First { get; } = new(
        "BIZ UDGothic",
        "fonts-morisawa-bizud-gothic",
        "BIZUDGothic-Regular.ttf",
        "BIZUDGothic-Bold.ttf");

    /// <summary>All, in the order in which a letter is looked for. The second knows more kanji, the third those of the family registers
    /// with their variants, the last signs and emoji as outlines.</summary>
    public static IReadOnlyList<FontChoice> Chain { get; } =
    [
        First,
        new("IPAexGothic", "fonts-ipaexfont-gothic", "ipaexg.ttf"),
        new("IPAmjMincho", "fonts-ipamj-mincho", "ipamjm.ttf"),
        new("Symbola", "fonts-symbola", "Symbola_hint.ttf"),
    ];
}
