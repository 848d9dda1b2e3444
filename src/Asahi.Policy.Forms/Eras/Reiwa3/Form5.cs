using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式5 運営方針の達成状況（総括表）。One row for each initiative; issues and strategies stand beside all of theirs.</summary>
public static class Form5
{
    /// <summary>表題。</summary>
    public const string Title = "様式5 運営方針の達成状況（総括表）";

    /// <summary>短い名。</summary>
    public const string Name = "様式5";

    /// <summary>様式5を組み立てる。</summary>
    /// <param name="policy">版の内容。</param>
    /// <param name="stamp">版の表示。</param>
    public static Sheet Compose(PublishedPolicy policy, EditionStamp stamp)
    {
        var columns = Form5Columns.For(policy);
        var body = new Form5Body(policy, columns);

        return new Sheet(
            Name,
            Title,
            $"{policy.YearLabel}　{policy.Ward.City}{policy.Ward.Name}",
            FormFurniture.Head(policy, stamp),
            new SheetGrid($"{policy.YearLabel} 運営方針の達成状況（総括表）", columns.Widths, Form5Columns.HeaderRows, [.. columns.Headers, .. body.Cells()]),
            FormFurniture.Foot(policy, stamp),
            IsLandscape: true);
    }
}
