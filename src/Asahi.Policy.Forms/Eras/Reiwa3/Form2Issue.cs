using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式2の経営課題。Where things stand, why, and what has to be done.</summary>
internal sealed class Form2Issue(FormContext context, PublishedIssue issue)
{
    private readonly Blanks _blanks = new(context);

    public GridRows Rows() => FormGrid.ByStage(context, Add);

    private void Add(GridRows rows, FormStage stage)
    {
        if (stage == FormStage.Plan)
        {
            AddPlan(rows);
        }
        else if (stage == FormStage.SelfEvaluation)
        {
            rows.Add(FormGrid.Label("経営課題全体としての評価結果の総括"), FormGrid.Value(FormGrid.Text(issue.Overall, _blanks.OfMissing)));
        }
    }

    private void AddPlan(GridRows rows)
    {
        FormGrid.InCharge(rows, issue);
        rows.Add(FormGrid.Label("めざすべき将来像（最終的なめざす状態）", "＜概ね10~20年間を念頭に設定＞"), Text(issue.Plan.Vision));
        rows.Add(FormGrid.Label("現状（課題設定の根拠となる現状・データ）"), Text(issue.Plan.CurrentState));

        foreach (var table in issue.Plan.Tables)
        {
            DataTableRows.Add(rows, table);
        }

        rows.Add(FormGrid.Label("要因分析（現状・データから導かれる分析結果）", "＜めざすべき将来像と現状に差が生じる要因＞"), Text(issue.Plan.Causes));
        rows.Add(FormGrid.Label("課題", "＜上記要因を解消するために必要なこと＞"), Text(issue.Plan.Tasks));
    }

    private SheetCell Text(string? text) => FormGrid.Value(FormGrid.Text(text, _blanks.OfPlan));
}
