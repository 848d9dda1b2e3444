using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式5の本体。A strategy without initiatives still takes a row.</summary>
internal sealed class Form5Body(FormContext context, Form5Columns columns)
{
    private readonly Blanks _blanks = new(context);

    private int _row = Form5Columns.HeaderRows;

    public IEnumerable<SheetCell> Cells() => context.Policy.Issues.SelectMany(Issue);

    private IEnumerable<SheetCell> Issue(PublishedIssue issue)
    {
        var top = _row;
        var below = issue.Strategies.Count == 0 ? Nothing(column: 1) : issue.Strategies.SelectMany(Strategy).ToList();

        return
        [
            new SheetCell(top, 0, CellRole.RowHeader, [new CellLine(LineKind.Name, issue.Numbered(issue.Name ?? _blanks.OfPlan.Text))])
            {
                RowSpan = _row - top,
                HeadingLevel = 1,
            },
            .. below,
        ];
    }

    private IEnumerable<SheetCell> Strategy(PublishedStrategy strategy)
    {
        var top = _row;
        var below = strategy.Initiatives.Count == 0 ? Nothing(columns.Initiative) : strategy.Initiatives.SelectMany(Initiative).ToList();
        var rows = _row - top;
        var cells = new List<SheetCell>
        {
            Code(top, 1, strategy, strategy.Code) with { RowSpan = rows },
            new(top, 2, CellRole.Value, StrategyLines(strategy)) { RowSpan = rows, HeadingLevel = 2 },
            Judgement(top, 3, Review(strategy.Judgements, strategy.Remarks), CodeSetId.OutcomeStatus) with { RowSpan = rows },
            Judgement(top, 4, Review(strategy.Judgements, strategy.Remarks), CodeSetId.StrategyEffect) with { RowSpan = rows },
        };

        if (columns.HasPages)
        {
            cells.Add(Page(top, 5, strategy.Code, strategy.Page) with { RowSpan = rows });
        }

        return [.. cells, .. below];
    }

    private List<SheetCell> Initiative(PublishedInitiative initiative)
    {
        var (row, first) = (_row++, columns.Initiative);
        var cells = new List<SheetCell>
        {
            Code(row, first, initiative, initiative.Code),
            new(row, first + 1, CellRole.Value, [initiative.Name is { } name ? new CellLine(LineKind.Text, name) : _blanks.OfPlan])
            {
                Placement = CellPlacement.Middle,
            },
            Judgement(row, first + 2, Review(initiative.Judgements, initiative.Remarks), CodeSetId.ProcessTarget),
            Judgement(row, first + 3, Review(initiative.Judgements, initiative.Remarks), CodeSetId.ProcessExecution),
            Judgement(row, first + 4, Review(initiative.Judgements, initiative.Remarks), CodeSetId.InitiativeEffect),
        };

        if (columns.HasPages)
        {
            cells.Add(Page(row, first + 5, initiative.Code, initiative.Page));
        }

        return cells;
    }

    // A row of its own that says so, from a column to the end.
    private List<SheetCell> Nothing(int column) =>
    [
        new SheetCell(_row++, column, CellRole.Value, [_blanks.OfPlan])
        {
            ColumnSpan = columns.Widths.Count - column,
            Placement = CellPlacement.Middle,
        },
    ];

    private IReadOnlyList<CellLine> StrategyLines(PublishedStrategy strategy) =>
    [
        new CellLine(LineKind.Name, strategy.Name is { } name ? $"【{name}】" : _blanks.OfPlan.Text),
        .. Prose.Parse(strategy.Plan.Text).SelectMany(block =>
            block.Lines.Select(line => new CellLine(block.IsList ? LineKind.Item : LineKind.Text, line))),
    ];

    // Where the ward prints no number, a dash: no cell is without words.
    private static SheetCell Code(int row, int column, PublishedItem item, ItemCode code) =>
        new(
            row,
            column,
            CellRole.RowHeader,
            [item.PrintedNumber is { Length: > 0 } number ? new CellLine(LineKind.Text, number) : CellLine.Blank("―")])
        {
            Placement = CellPlacement.Center,
            Points = code.ToString(),
        };

    private static Review Review(IReadOnlyList<Judgement> judgements, Remarks? remarks) =>
        new(judgements, remarks);

    private SheetCell Judgement(int row, int column, Review review, CodeSetId set) =>
        new(
            row,
            column,
            CellRole.Value,
            [review.On(set) is { } given ? new CellLine(LineKind.Text, given.Words) : _blanks.OfAnswer(review)])
        {
            Placement = CellPlacement.Center,
        };

    // A page of another document leads nowhere here.
    private SheetCell Page(int row, int column, ItemCode code, PageReference? page) =>
        new(row, column, CellRole.Value, [PageLine(code, page)])
        {
            Placement = CellPlacement.Center,
            Points = page is null ? code.ToString() : null,
        };

    private CellLine PageLine(ItemCode code, PageReference? page) => page switch
    {
        { Document: var document } when document != columns.PageDocument => new CellLine(LineKind.Text, page.ToString()),
        { } => new CellLine(LineKind.Text, $"p.{page.Number}"),
        null => !context.IsFromSources && context.Pages?.TryGetValue(code, out var number) == true
            ? new CellLine(LineKind.Text, $"p.{number}")
            : _blanks.OfPlan,
    };
}
