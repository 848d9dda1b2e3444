using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.NextYears;

/// <summary>前の年度からの問いを作る。From what the evaluation of an item says is to change.</summary>
public static class CarriedQuestions
{
    /// <summary>ある項目の評価から。None where nothing was evaluated, or nothing is to change.</summary>
    /// <param name="old">前の年度。</param>
    /// <param name="placed">前の年度の項目。</param>
    public static IReadOnlyList<CarriedQuestion> Of(OperatingPolicy old, PlacedItem placed)
    {
        if (placed.Item.SelfEvaluation?.Value is not Review review)
        {
            return [];
        }

        var questions = new List<CarriedQuestion>();

        foreach (var judgement in review.Judgements.Where(it => it.Meaning == CodeMeaning.Revise))
        {
            Add(CarriedKind.Revise, judgement.Words);
        }

        Add(CarriedKind.Improvement, review.Remarks?.Of(EvaluationText.Improvement));
        Add(CarriedKind.Direction, review.Remarks?.Of(EvaluationText.Direction));

        return questions;

        void Add(CarriedKind kind, string? text)
        {
            if (text is not null)
            {
                // One of a kind from one item; the names of rows have no hyphens.
                var key = $"{placed.Item.Key.Replace("-", "z", StringComparison.Ordinal)}x{(int)kind}";
                questions.Add(new CarriedQuestion(key, old.FiscalYear, placed.Place.Code, placed.Item.Name ?? "", kind, text));
            }
        }
    }

    /// <summary>問いを加えた計画。Those that are there already stay as they are, with their answers.</summary>
    public static T With<T>(this T plan, IEnumerable<CarriedQuestion> questions)
        where T : ItemPlan
    {
        List<CarriedQuestion> now = [.. plan.Carried ?? []];
        now.AddRange(questions.Where(it => now.TrueForAll(known => known.Key != it.Key)));

        return now.Count == 0 ? plan : plan with { Carried = now };
    }

    /// <summary>新しい年度のどの項目に聞くか。The item of the same key; where it has none, the one above; else the year as a whole.</summary>
    /// <param name="year">新しい年度。</param>
    /// <param name="placed">前の年度の項目。</param>
    public static PolicyItem AskedIn(OperatingPolicy year, PlacedItem placed)
    {
        var items = PlacedItems.AllOf(year).ToDictionary(it => it.Item.Key, it => it.Item);

        return items.GetValueOrDefault(placed.Item.Key)
            ?? (placed.Above is { } above ? items.GetValueOrDefault(above.Key) : null)
            ?? year.Whole;
    }
}
