namespace Asahi.Policy.Forms.Sheets;

/// <summary>様式の紙面。What a form says and how it is ruled, knowing nothing of who draws it: HTML, XLSX and PDF all come from this.</summary>
/// <param name="Name">短い名（例: 様式5）。The name of the worksheet, too.</param>
/// <param name="Title">表題（例: 様式5 運営方針の達成状況（総括表））。</param>
/// <param name="Subtitle">年度と区。</param>
/// <param name="Head">頭書き。Notices that belong on every drawing.</param>
/// <param name="Sections">部分。上から。少なくとも一つ。All with the same columns, so that one worksheet can hold them.</param>
/// <param name="Foot">脚書き。Source, licence, edition, address.</param>
/// <param name="IsLandscape">横置きかどうか。A4.</param>
public sealed record Sheet(
    string Name,
    string Title,
    string Subtitle,
    IReadOnlyList<string> Head,
    IReadOnlyList<SheetSection> Sections,
    IReadOnlyList<string> Foot,
    bool IsLandscape)
{
    /// <summary>すべてのページに刷る表示。That it is a draft, when made and of what; the first of the head, too. Null: none.</summary>
    public string? Mark { get; init; }

    /// <summary>列の幅の割合。</summary>
    public IReadOnlyList<int> ColumnWidths => Sections[0].Grid.ColumnWidths;

    /// <summary>見出しのある部分。しおりになる順。</summary>
    public IEnumerable<SheetSection> Headed => Sections.Where(section => section.Heading is not null);
}
