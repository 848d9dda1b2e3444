using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式5の列と見出し。The columns of page numbers point to 様式2 of a record of our own, or to the document that the
/// source names.</summary>
internal sealed class Form5Columns
{
    public const int HeaderRows = 3;

    private Form5Columns(string? pageDocument) => PageDocument = pageDocument;

    /// <summary>The document that the page numbers refer to.</summary>
    public string? PageDocument { get; }

    public bool HasPages => PageDocument is not null;

    public int Initiative => HasPages ? 6 : 5;

    public IReadOnlyList<int> Widths => HasPages
        ? [24, 12, 77, 24, 28, 14, 16, 38, 16, 32, 27, 14]
        : [28, 13, 80, 24, 31, 17, 44, 22, 33, 31];

    public IEnumerable<SheetCell> Headers
    {
        get
        {
            var pages = HasPages ? 1 : 0;
            yield return Header(0, 0, "経営課題", rows: 3);
            yield return Header(0, 1, "めざす成果及び戦略", columns: 4 + pages);
            yield return Header(1, 1, "番号", rows: 2);
            yield return Header(1, 2, "戦略", rows: 2);
            yield return Header(1, 3, "アウトカム指標の達成状況", rows: 2);
            yield return Header(1, 4, "戦略のアウトカム指標に対する有効性", rows: 2);
            yield return Header(0, Initiative, "具体的取組", columns: 5 + pages);
            yield return Header(1, Initiative, "番号", rows: 2);
            yield return Header(1, Initiative + 1, "取組名", rows: 2);
            yield return Header(1, Initiative + 2, "プロセス指標の達成状況", columns: 2);
            yield return Header(2, Initiative + 2, "目標");
            yield return Header(2, Initiative + 3, "取組");
            yield return Header(1, Initiative + 4, "戦略に対する取組の有効性", rows: 2);

            if (PageDocument is not null)
            {
                yield return Header(1, 5, PageDocument, rows: 2);
                yield return Header(1, Initiative + 5, PageDocument, rows: 2);
            }
        }
    }

    public static Form5Columns For(FormContext context) => new(
        context.Policy.Strategies.Select(strategy => strategy.Page)
            .Concat(context.Policy.Initiatives.Select(initiative => initiative.Page))
            .OfType<Domain.Policies.PageReference>()
            .FirstOrDefault()?.Document ?? (context.Pages is null || context.IsFromSources ? null : Form2.Name));

    private static SheetCell Header(int row, int column, string text, int rows = 1, int columns = 1) =>
        new(row, column, CellRole.ColumnHeader, [new CellLine(LineKind.Text, text)])
        {
            RowSpan = rows,
            ColumnSpan = columns,
            Placement = CellPlacement.Center,
        };
}
