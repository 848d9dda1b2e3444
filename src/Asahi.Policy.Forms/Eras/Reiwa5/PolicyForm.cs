using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa5;

/// <summary>運営方針の様式。The whole year in one: goals, each issue with its strategies and indicators, what came of it.</summary>
public static class PolicyForm
{
    /// <summary>短い名。</summary>
    public const string Name = "運営方針";

    /// <summary>表題。</summary>
    public const string Title = "運営方針（令和5年度からの様式）";

    /// <summary>様式を組み立てる。</summary>
    public static Sheet Compose(FormContext context) => FormFurniture.Sheet(
        context,
        Name,
        Title,
        [
            Whole(context),
            .. context.Policy.Issues.Select(issue => new IssueBlock(context, issue).Section()),
            .. context.Policy.ShownStages.Contains(FormStage.SelfEvaluation) ? [Review(context)] : Array.Empty<SheetSection>(),
        ]);

    private static SheetSection Whole(FormContext context)
    {
        var (rows, policy, blank) = (new GridRows(), context.Policy, new Blanks(context).OfPlan);
        rows.Span(FormGrid.Stage(FormStage.Plan), () =>
        {
            rows.Add(FormGrid.Label("所属"), FormGrid.Value([new CellLine(LineKind.Text, policy.Ward.City + policy.Ward.Name)]));
            FormGrid.Lead(rows, policy);
            rows.Add(FormGrid.Label("目標（何をめざすのか）"), FormGrid.Value(FormGrid.Text(policy.Statement.Goal, blank)));
            rows.Add(FormGrid.Label("使命（どのような役割を担うのか）"), FormGrid.Value(FormGrid.Text(policy.Statement.Mission, blank)));
            rows.Add(
                FormGrid.Label($"{policy.Year.Era} 所属運営の基本的な考え方（区長の方針）"),
                FormGrid.Value(FormGrid.Text(policy.Statement.MayorsPolicy, blank)));
        });

        return new SheetSection(null, 1, FormGrid.Grid(policy.Title, rows));
    }

    private static SheetSection Review(FormContext context)
    {
        var (rows, remarks, blank) = (new GridRows(), context.Policy.Remarks, new Blanks(context).OfMissing);
        rows.Span(FormGrid.Stage(FormStage.SelfEvaluation), () =>
        {
            rows.Add(
                FormGrid.Label("自己評価（運営方針全体の定性評価）"),
                FormGrid.Value(FormGrid.Text(remarks?.Of(EvaluationText.Overall), blank)));
            rows.Add(FormGrid.Label("今後の方針"), FormGrid.Value(FormGrid.Text(remarks?.Of(EvaluationText.Direction), blank)));
        });

        return new SheetSection("自己評価と今後の方針", 1, FormGrid.Grid("自己評価と今後の方針", rows));
    }
}
