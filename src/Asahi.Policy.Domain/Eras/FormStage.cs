namespace Asahi.Policy.Domain.Eras;

/// <summary>様式の段階。Which stages a year has is data of ward and year: no 中間振り返り is known of some years.</summary>
public enum FormStage
{
    /// <summary>計画。</summary>
    Plan = 1,

    /// <summary>中間振り返り。</summary>
    Midterm = 2,

    /// <summary>自己評価。</summary>
    SelfEvaluation = 3,
}

/// <summary>様式の段階の呼び名。</summary>
public static class FormStages
{
    /// <summary>呼び名（例: 中間振り返り）。</summary>
    public static string Name(this FormStage stage) => stage switch
    {
        FormStage.Plan => "計画",
        FormStage.Midterm => "中間振り返り",
        FormStage.SelfEvaluation => "自己評価",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
