using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Composing;

/// <summary>様式の頭書きと脚書き。The same on every form of an edition.</summary>
internal static class FormFurniture
{
    private const string Rebuilt = "公開資料から再構成。区が公表した様式ではありません";

    private const string Completed = "公開資料から再構成したものに、区の職員が入力・確認した内容を加えました";

    /// <summary>A standing sheet of paper with all that goes around the tables.</summary>
    public static Sheet Sheet(
        FormContext context,
        string name,
        string title,
        IReadOnlyList<SheetSection> sections,
        bool isLandscape = false)
    {
        var head = Head(context.Policy, context.Stamp);
        var subtitle = $"{context.Policy.YearLabel}　{context.Policy.WardLabel}";

        return new Sheet(name, title, subtitle, head, sections, Foot(context.Policy, context.Stamp), isLandscape)
        {
            Mark = context.Stamp.Draft?.Label,
        };
    }

    public static IReadOnlyList<string> Head(PublishedPolicy policy, EditionStamp stamp) =>
        [.. Draft(stamp), .. Origin(policy, stamp), .. policy.Notices, .. policy.CoverageNotices];

    public static IReadOnlyList<string> Foot(PublishedPolicy policy, EditionStamp stamp) =>
    [
        .. policy.Contact is { } contact ? [$"問合せ先：{contact.Words}"] : Array.Empty<string>(),
        .. Credits.Of(policy),
        $"版：{stamp.Label}　{(stamp.Draft is null ? "" : "公開されたときの")}"
            + $"所在：{stamp.Address}　利用条件：{Credits.Licence}{(Credits.LicenceIsInferred(policy) ? "と推定。原資料に記載なし" : "")}",
    ];

    // Before all else: whoever holds a part of it in hand has to know.
    private static string[] Draft(EditionStamp stamp) => stamp.Draft is { } draft ? [draft.Label] : [];

    private static IEnumerable<string> Origin(PublishedPolicy policy, EditionStamp stamp) => (stamp.Kind, policy.IsRebuilt) switch
    {
        (_, false) => [],
        (EditionKind.Imported, _) => [Rebuilt],
        _ => [Completed],
    };
}
