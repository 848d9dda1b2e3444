using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>機械で読む表だけのブックを、一度に描く。For books that fit into memory; see <see cref="FlatBookWriter"/> for the others.</summary>
public static class FlatBook
{
    /// <summary>表を、一つずつのシートにする。</summary>
    /// <param name="tables">表の形と行。名が重ならないこと。</param>
    /// <param name="title">ブックの題。</param>
    /// <param name="madeAt">内容が決まった時刻（UTC）。</param>
    public static byte[] Draw(
        IReadOnlyList<(FlatShape Shape, IEnumerable<IReadOnlyList<object?>> Rows)> tables,
        string title,
        DateTime madeAt)
    {
        using var book = new FlatBookWriter(tables.Select(table => table.Shape), title, _ => new MemoryStream());
        using var target = new MemoryStream();

        foreach (var (shape, rows) in tables)
        {
            book.Write(shape.Key, rows);
        }

        book.Finish(target, madeAt);

        return target.ToArray();
    }
}
