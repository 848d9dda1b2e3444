using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa5;

/// <summary>経営課題の欄。</summary>
internal sealed class IssueBlock(FormContext context, PublishedIssue issue)
{
    private const int Third = FormGrid.Room / 3;

    private readonly Blanks _blanks = new(context);

    public SheetSection Section()
    {
        var number = issue.PrintedNumber.Length == 0 ? "経営課題" : $"経営課題{issue.PrintedNumber}";
        var heading = $"【{number}】{issue.Name ?? _blanks.OfPlan.Text}";

        return new SheetSection(heading, 1, FormGrid.Grid(heading, FormGrid.ByStage(context, Add))) { Item = issue.Code.ToString() };
    }

    private void Add(GridRows rows, FormStage stage)
    {
        if (stage == FormStage.Plan)
        {
            AddPlan(rows);
        }
        else if (stage == FormStage.SelfEvaluation)
        {
            new OutcomeRows(rows, context).Results(issue.Indicators);
        }
    }

    private void AddPlan(GridRows rows)
    {
        FormGrid.InCharge(rows, issue);

        if (issue.Plan.Goals is { } goals)
        {
            rows.Add(FormGrid.Label("関連するSDGs"), Text(goals));
        }

        AddBudgets(rows);

        if (issue.Plan.Overview is { } overview)
        {
            rows.Add(FormGrid.Label("概要"), Text(overview));
        }

        if (issue.Plan.Recognition is not null
            || (issue.Plan.Overview is null && issue.Strategies.All(strategy => strategy.Plan.Recognition is null)))
        {
            rows.Add(FormGrid.Label("課題認識"), Text(issue.Plan.Recognition));
        }

        AddStrategies(rows);
        new OutcomeRows(rows, context).Plan(issue.Indicators);
    }

    // Only what the ward gives: the whole trio, or the year's own amount alone.
    private void AddBudgets(GridRows rows)
    {
        var year = context.Policy.FiscalYear;
        (int Year, BudgetKind Kind)[] trio = [(year - 2, BudgetKind.Settled), (year - 1, BudgetKind.Planned), (year, BudgetKind.Planned)];
        var given = trio.Where(it => Find(it.Year, it.Kind) is not null).ToList();

        if (given.Count == 0)
        {
            return;
        }

        var span = given.Count == 2 ? FormGrid.Room / 2 : given.Count == 1 ? FormGrid.Room : Third;
        rows.Span(FormGrid.Label("予算額等"), () =>
        {
            rows.Add(given.Select((it, at) => FormGrid.Head($"{new FiscalYear(it.Year).Era}{it.Kind.Name()}", at * span, span)));
            rows.Add(given.Select((it, at) => FormGrid.Middle(
                Find(it.Year, it.Kind)!.Text is { } text ? new CellLine(LineKind.Text, text) : CellLine.Blank("―"),
                at * span,
                span)));
        });
    }

    private BudgetAmount? Find(int year, BudgetKind kind) => issue.Budgets.FirstOrDefault(it => (it.FiscalYear, it.Kind) == (year, kind));

    private void AddStrategies(GridRows rows)
    {
        var label = FormGrid.Label("主な戦略（課題解決の方策）");

        if (issue.Strategies.Count == 0)
        {
            rows.Add(label, Text(issue.Plan.Measures));

            return;
        }

        rows.Span(label, () =>
        {
            if (issue.Plan.Measures is { } measures)
            {
                rows.Add(Text(measures));
            }

            foreach (var strategy in issue.Strategies)
            {
                rows.Add(FormGrid.Value(
                [
                    new CellLine(LineKind.Name, $"【{_blanks.Named(strategy)}】"),
                    .. strategy.Plan.Text is { } text ? FormGrid.Text(text, _blanks.OfPlan) : [],
                    .. strategy.Plan.Recognition is { } recognition
                        ? [new CellLine(LineKind.Note, "課題認識"), .. FormGrid.Text(recognition, _blanks.OfPlan)]
                        : Array.Empty<CellLine>(),
                ]));
            }
        });
    }

    private SheetCell Text(string? text) => FormGrid.Value(FormGrid.Text(text, _blanks.OfPlan));
}
