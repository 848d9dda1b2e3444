using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式2の戦略。</summary>
internal sealed class Form2Strategy(FormContext context, PublishedStrategy strategy)
{
    private readonly Blanks _blanks = new(context);

    public GridRows Rows() => FormGrid.ByStage(context, Add);

    private void Add(GridRows rows, FormStage stage)
    {
        switch (stage)
        {
            case FormStage.Plan:
                FormGrid.InCharge(rows, strategy);
                rows.Add(
                    FormGrid.Label("めざす状態", "＜概ね3~5年間を念頭に設定＞"),
                    FormGrid.Value(FormGrid.Text(strategy.Plan.TargetState, _blanks.OfPlan)));
                new IndicatorRows(rows, context).Plan("アウトカム（成果）指標", "＜めざす状態を数値化した指標＞", strategy.Indicators);
                rows.Add(FormGrid.Label("戦略（中期的な取組の方向性）"), FormGrid.Value(FormGrid.Text(strategy.Plan.Text, _blanks.OfPlan)));
                break;
            case FormStage.Midterm:
                AddMidterm(new ReviewRows(rows, context, strategy.MidtermReview));
                break;
            default:
                AddSelfEvaluation(rows, new ReviewRows(rows, context, new Review(strategy.Judgements, strategy.Remarks)));
                break;
        }
    }

    private static void AddMidterm(ReviewRows review)
    {
        review.Answer("戦略の進捗状況", CodeSetId.MidtermProgress);
        review.Text("課題", EvaluationText.Challenge, "※左記が「b」の場合は必須");
        review.Text("今後の対応方向", EvaluationText.Improvement, "※左記が「b」の場合は必須");
    }

    private void AddSelfEvaluation(GridRows rows, ReviewRows review)
    {
        new IndicatorRows(rows, context).Results("アウトカム指標の達成状況", strategy.Indicators, review, CodeSetId.OutcomeStatus);
        review.Text("アウトカム指標の実績", EvaluationText.Results);
        review.Answer("戦略のアウトカム指標に対する有効性", CodeSetId.StrategyEffect);
        review.Text("課題", EvaluationText.Challenge, "※有効性が「イ」の場合は必須");
        review.Text("今後の対応方向", EvaluationText.Improvement, "※有効性が「イ」の場合は必須");
        review.BlankReason();
    }
}
