namespace Asahi.Policy.Forms.Sheets;

/// <summary>式の始まり。What a spreadsheet takes for the beginning of a formula, also as typed in full width.</summary>
internal static class FormulaSigns
{
    private const string Signs = "=+-@＝＋－＠\t\r";

    /// <summary>A cell of such a text is marked, so that it stays a text when somebody edits it or saves it elsewhere.</summary>
    public static bool Begin(string text) => text.Length > 0 && Signs.Contains(text[0], StringComparison.Ordinal);
}
