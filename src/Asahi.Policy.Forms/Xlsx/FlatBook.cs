using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>機械で読む表だけのブック。The same tables always give the same bytes, so that a file that was taken away can be known again.</summary>
public static class FlatBook
{
    /// <summary>表を、一つずつのシートにする。</summary>
    /// <param name="tables">表。名が重ならないこと。</param>
    /// <param name="title">ブックの題。</param>
    /// <param name="madeAt">内容が決まった時刻（UTC）。</param>
    public static byte[] Draw(IReadOnlyList<FlatTable> tables, string title, DateTime madeAt) => BookSeal.Apply(SheetXlsx.Draw([], tables, title), madeAt);
}
