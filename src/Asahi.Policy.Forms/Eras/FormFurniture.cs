using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Forms.Eras;

/// <summary>様式の頭書きと脚書き。The same on every form of an edition.</summary>
internal static class FormFurniture
{
    private const string Rebuilt = "公開資料から再構成。区が公表した様式ではありません";

    public static IReadOnlyList<string> Head(PublishedPolicy policy, EditionStamp stamp) =>
        stamp.Kind == EditionKind.Imported ? [Rebuilt, .. policy.Notices] : policy.Notices;

    public static IReadOnlyList<string> Foot(PublishedPolicy policy, EditionStamp stamp) =>
    [
        .. policy.Sources.Select(source => source.Attribution),
        $"版：{stamp.Label}　所在：{stamp.Address}　利用条件：クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）",
    ];
}
