namespace Asahi.Policy.Forms.Sheets;

/// <summary>柱。The line on top of the pages, which may come apart: what they are pages of, and the first of the notices. The mark of a draft
/// stands before it: a line that is too long loses its end.</summary>
public static class RunningHead
{
    /// <summary>紙面のページの柱（例: 様式2　令和4年度（2022年度）　大阪市見本区　見本データ（架空））。</summary>
    public static string Of(Sheet sheet) => Of(sheet, sheet.Name);

    /// <summary>紙面に添えた表のページの柱。</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="name">表の名。</param>
    public static string Of(Sheet sheet, string name) => sheet.Mark is { } mark
        ? string.Join('　', mark, name, sheet.Subtitle)
        : string.Join('　', [name, sheet.Subtitle, .. sheet.Head.Take(1)]);
}
