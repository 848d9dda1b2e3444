namespace Asahi.Policy.Domain.Evaluations;

/// <summary>評価の欄の組。What is asked at one stage of a strategy, an initiative or a reform item in one era.</summary>
/// <param name="Level">2 戦略, 3 具体的取組, 0 市政改革プランに基づく取組。</param>
/// <param name="Fields">欄。様式の順。</param>
/// <param name="RequiresResults">実績が必須かどうか。</param>
public sealed record EvaluationForm(int Level, IReadOnlyList<EvaluationField> Fields, bool RequiresResults)
{
    /// <summary>文章の最大の長さ。</summary>
    public const int TextMaxLength = 2_000;

    /// <summary>物差しの欄。</summary>
    public IEnumerable<EvaluationField> Answers => Fields.Where(it => it.Set is not null);

    /// <summary>文章の欄。</summary>
    /// <returns>Null when it is not asked.</returns>
    public EvaluationField? Find(EvaluationText text) => Fields.FirstOrDefault(it => it.Text == text);
}
