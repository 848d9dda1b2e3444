namespace Asahi.Policy.Forms.Html;

/// <summary>HTML に描く時の決めごと。What depends on where the form is drawn: in a page of the portal, in a file of its own, in a booklet.</summary>
/// <param name="Prefix">id の頭。Empty where only one form stands in the document.</param>
/// <param name="BaseLevel">様式の題の見出しの深さ。Headings within the form go on from it.</param>
/// <param name="AddressOf">項目の所在。Null: no link.</param>
public sealed record SheetHtmlOptions(string Prefix, int BaseLevel, Func<string, string?> AddressOf)
{
    /// <summary>様式だけの文書。</summary>
    public static SheetHtmlOptions Alone { get; } = new("", 1, _ => null);

    /// <summary>項目の部分の id。</summary>
    public string Anchor(string item) => $"{Prefix}item-{item}";
}
