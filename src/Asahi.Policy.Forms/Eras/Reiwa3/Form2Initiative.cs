using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式2の具体的取組。</summary>
internal sealed class Form2Initiative(FormContext context, PublishedInitiative initiative)
{
    private const int Third = FormGrid.Room / 3;

    private readonly Blanks _blanks = new(context);

    public GridRows Rows() => FormGrid.ByStage(context, Add);

    private void Add(GridRows rows, FormStage stage)
    {
        switch (stage)
        {
            case FormStage.Plan:
                AddPlan(rows);
                break;
            case FormStage.Midterm:
                AddMidterm(new ReviewRows(rows, context, initiative.MidtermReview));
                break;
            default:
                AddSelfEvaluation(rows, new ReviewRows(rows, context, new Review(initiative.Judgements, initiative.Remarks)));
                break;
        }
    }

    private void AddPlan(GridRows rows)
    {
        FormGrid.InCharge(rows, initiative);
        AddBudgets(rows);
        rows.Add(FormGrid.Label("当年度の取組内容"), Text(initiative.Plan.Text));
        new IndicatorRows(rows, context).Plan("プロセス（過程）指標", "＜取組によりめざす指標＞", initiative.Indicators);
        rows.Add(FormGrid.Label("撤退・再構築基準"), Text(initiative.Plan.Withdrawal));
        rows.Add(FormGrid.Label("前年度までの実績"), Text(initiative.Plan.PastResults));
    }

    private void AddBudgets(GridRows rows)
    {
        var year = context.Policy.FiscalYear;
        (int Year, BudgetKind Kind)[] trio = [(year - 2, BudgetKind.Settled), (year - 1, BudgetKind.Planned), (year, BudgetKind.Planned)];
        rows.Span(FormGrid.Label("予算額等"), () =>
        {
            rows.Add(trio.Select((it, at) => FormGrid.Head($"{new FiscalYear(it.Year).Era}{it.Kind.Name()}", at * Third, Third)));
            rows.Add(trio.Select((it, at) => FormGrid.Middle(Amount(it.Year, it.Kind), at * Third, Third)));
        });
    }

    // The form prints a dash for an amount that does not exist; a source that says nothing is another matter.
    private CellLine Amount(int year, BudgetKind kind) => initiative.AmountOf(year, kind) switch
    {
        { } amount => new CellLine(LineKind.Text, ThousandYen.Text(amount)),
        null when context.IsFromSources => CellLine.Absent,
        null => CellLine.Blank("―"),
    };

    private static void AddMidterm(ReviewRows review)
    {
        review.Answers("プロセス指標の達成状況（見込み）", ("目標", CodeSetId.MidtermTarget), ("取組", CodeSetId.MidtermExecution));
        review.Answer("戦略に対する取組の有効性", CodeSetId.InitiativeEffect);
        review.Text("課題", EvaluationText.Challenge, "※左記が「②」の場合は必須");
        review.Text("改善策", EvaluationText.Improvement, "※左記が「②」の場合は必須");
    }

    private void AddSelfEvaluation(GridRows rows, ReviewRows review)
    {
        review.Text("当年度の取組実績", EvaluationText.Results);
        new IndicatorRows(rows, context).Actuals("プロセス指標の実績", initiative.Indicators);
        review.Answers("プロセス指標の達成状況", ("目標", CodeSetId.ProcessTarget), ("取組", CodeSetId.ProcessExecution));
        review.Answer("戦略に対する取組の有効性", CodeSetId.InitiativeEffect);
        review.Text("課題", EvaluationText.Challenge, "※②（③）の場合は必須");
        review.Text("改善策", EvaluationText.Improvement, "※②（③）の場合は必須");
        review.BlankReason();
    }

    private SheetCell Text(string? text) => FormGrid.Value(FormGrid.Text(text, _blanks.OfPlan));
}
