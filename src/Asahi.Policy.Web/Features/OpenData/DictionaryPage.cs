using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>Every column of every table.</summary>
public sealed record DictionaryPage(PageFrame Frame, IReadOnlyList<FlatShape> Tables) : IFramedPage
{
    /// <summary>The columns that every table begins with are said once.</summary>
    public IReadOnlyList<FlatColumn> Head =>
        [.. Tables[0].Columns.TakeWhile((column, at) => Tables.All(table => table.Columns.Count > at && table.Columns[at] == column))];

    public IEnumerable<FlatColumn> Own(FlatShape table) => table.Columns.Skip(Head.Count);
}
