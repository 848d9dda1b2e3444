using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of a reform item. It has no number: its name tells it from the others.</summary>
internal static class ReformFields
{
    public static void Add(FieldList fields, FormEra era, PublishedReform reform)
    {
        fields.Open($"市政改革プランに基づく取組 {reform.Name}", $"reform/{reform.Name}");
        fields.Add("name", "主な取組項目", reform.Name);
        fields.Add("purpose", "趣旨・目的", reform.Purpose);
        fields.Add("outline", "取組の概要", reform.Outline);
        fields.Add("target", "目標", reform.Target);
        fields.Add("text", "取組内容", reform.Text);
        ReviewFields.Add(fields, "midterm/", EvaluationForms.Of(era, EvaluationForms.ReformLevel, FormStage.Midterm), reform.MidtermReview);
        ReviewFields.Add(fields, "", EvaluationForms.Of(era, EvaluationForms.ReformLevel), reform.SelfEvaluation);
    }
}
