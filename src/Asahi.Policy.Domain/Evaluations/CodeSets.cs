namespace Asahi.Policy.Domain.Evaluations;

/// <summary>世代ごとの符号の組。</summary>
public static class CodeSets
{
    private static readonly Dictionary<CodeSetId, CodeSet> _reiwa3 = new CodeSet[]
    {
        new(CodeSetId.OutcomeStatus, "アウトカム指標の達成状況",
        [
            new("A", "順調", CodeMeaning.AsPlanned),
            new("B", "順調でない", CodeMeaning.NotAsPlanned),
        ]),
        new(CodeSetId.StrategyEffect, "戦略のアウトカム指標に対する有効性",
        [
            new("ア", "有効であり、継続して推進", CodeMeaning.Continue),
            new("イ", "有効でないため、戦略を見直す", CodeMeaning.Revise),
        ]),
        new(CodeSetId.ProcessTarget, "プロセス指標の達成状況（目標）",
        [
            new("①", "達成", CodeMeaning.AsPlanned),
            new("②", "未達成", CodeMeaning.NotAsPlanned),
        ]),
        new(CodeSetId.ProcessExecution, "プロセス指標の達成状況（取組）",
        [
            new("(ⅰ)", "予定どおり実施", CodeMeaning.AsPlanned),
            new("(ⅱ)", "予定どおり実施しなかった", CodeMeaning.NotAsPlanned),
        ]),
        new(CodeSetId.InitiativeEffect, "戦略に対する取組の有効性",
        [
            new("ア", "有効であり、継続して推進", CodeMeaning.Continue),
            new("イ", "有効でないため、取組を見直す", CodeMeaning.Revise),
        ]),
    }.ToDictionary(set => set.Id);

    /// <summary>戦略につく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfStrategies { get; } = [CodeSetId.OutcomeStatus, CodeSetId.StrategyEffect];

    /// <summary>具体的取組につく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfInitiatives { get; } = [CodeSetId.ProcessTarget, CodeSetId.ProcessExecution, CodeSetId.InitiativeEffect];

    /// <summary>ある世代の符号の組。</summary>
    public static CodeSet Of(FormEra era, CodeSetId id) => era switch
    {
        FormEra.Reiwa3 => _reiwa3[id],
        _ => throw new ArgumentOutOfRangeException(nameof(era), era, "この世代の様式は、まだありません。"),
    };
}
