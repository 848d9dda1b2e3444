using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>What the stages are called in addresses.</summary>
public static class StageNames
{
    private static readonly Dictionary<FormStage, string> _names = new()
    {
        [FormStage.Plan] = "plan",
        [FormStage.Midterm] = "midterm",
        [FormStage.SelfEvaluation] = "evaluation",
    };

    public static string Of(FormStage stage) => _names[stage];

    /// <summary>Null: no stage is called so.</summary>
    public static FormStage? Find(string? name) => _names.Where(it => it.Value == name).Select(it => (FormStage?)it.Key).FirstOrDefault();
}
