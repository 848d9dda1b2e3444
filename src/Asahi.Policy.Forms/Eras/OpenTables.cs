using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Data;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras;

/// <summary>オープンデータの表。世代によらず同じ名の表は、同じ列をもつ。</summary>
public static class OpenTables
{
    /// <summary>すべての欄を縦に並べた表の名。</summary>
    public const string Fields = "fields";

    /// <summary>表の形。データの項目定義はここから作る。</summary>
    public static IReadOnlyList<FlatShape> Shapes => OpenDataTables.Shapes;

    /// <summary>ある版の、ある名の表。</summary>
    public static FlatTable Of(FormContext context, string key) =>
        OpenDataTables.Compose(context, key, OfficialForms.SetOf(context.Policy.Era).BookTitle);
}
