using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式3 「市政改革プラン」に基づく取組等。</summary>
public static class Form3
{
    /// <summary>短い名。</summary>
    public const string Name = "様式3";

    /// <summary>表題。</summary>
    public const string Title = "様式3 「市政改革プラン」に基づく取組等";

    /// <summary>様式3を組み立てる。</summary>
    public static Sheet Compose(FormContext context)
    {
        var policy = context.Policy;
        var title = policy.Statement.ReformPlanName is { } plan ? Title.Replace("市政改革プラン", plan, StringComparison.Ordinal) : Title;

        return FormFurniture.Sheet(
            context,
            Name,
            title,
            policy.Reforms.Count == 0 ? [Nothing(context)] : [.. policy.Reforms.Select((reform, at) => Section(context, reform, at + 1))]);
    }

    private static SheetSection Section(FormContext context, PublishedReform reform, int number)
    {
        var heading = $"取組項目{number} 【{reform.Name}】";

        return new SheetSection(
            heading,
            1,
            FormGrid.Grid(heading, FormGrid.ByStage(context, (rows, stage) => Add(rows, context, reform, stage))));
    }

    private static void Add(GridRows rows, FormContext context, PublishedReform reform, FormStage stage)
    {
        switch (stage)
        {
            case FormStage.Plan:
                var blank = new Blanks(context).OfPlan;
                FormGrid.InCharge(rows, reform);
                rows.Add(FormGrid.Label("取組の方針・目標内容"), FormGrid.Value(
                [
                    Part("（趣旨・目的）"), .. FormGrid.Text(reform.Plan.Purpose, blank),
                    Part("（取組の概要）"), .. FormGrid.Text(reform.Plan.Outline, blank),
                    Part("（目標）"), .. FormGrid.Text(reform.Plan.Target, blank),
                ]));
                rows.Add(FormGrid.Label("当年度の取組内容"), FormGrid.Value(FormGrid.Text(reform.Plan.Text, blank)));
                break;
            case FormStage.Midterm:
                var midterm = new ReviewRows(rows, context, reform.MidtermReview);
                midterm.Answer("取組内容の実施見込み", CodeSetId.MidtermExecution);
                midterm.Answer("目標の達成見込み", CodeSetId.MidtermTarget);
                midterm.Text("課題と改善策", EvaluationText.Challenge, "※左記が「②」の場合は必須");
                break;
            default:
                var review = new ReviewRows(rows, context, reform.SelfEvaluation);
                review.Text("当年度の取組実績", EvaluationText.Results);
                review.Answer("目標の達成状況", CodeSetId.ReformTarget);
                review.Text("課題と改善策", EvaluationText.Challenge, "※左記が「②」の場合は必須");
                review.BlankReason();
                break;
        }
    }

    private static SheetSection Nothing(FormContext context)
    {
        var rows = new GridRows();
        rows.Span(FormGrid.Stage(FormStage.Plan), () => rows.Add(FormGrid.Label("取組項目"), FormGrid.Value([new Blanks(context).OfPlan])));

        return new SheetSection(null, 1, FormGrid.Grid("市政改革プランに基づく取組等", rows));
    }

    private static CellLine Part(string name) => new(LineKind.Name, name);
}
