namespace Asahi.Policy.Domain.Eras;

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
            new("―", "プロセス指標未設定（未測定）", CodeMeaning.NotMeasured),
        ]),
        new(CodeSetId.ProcessTarget, "プロセス指標の達成状況（目標）",
        [
            new("①", "達成", CodeMeaning.AsPlanned),
            new("②", "未達成", CodeMeaning.NotAsPlanned),
            new("③", "撤退・再構築基準未達成", CodeMeaning.NotAsPlanned),
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
            new("―", "プロセス指標未設定（未測定）", CodeMeaning.NotMeasured),
        ]),
        new(CodeSetId.MidtermProgress, "戦略の進捗状況",
        [
            new("a", "順調", CodeMeaning.AsPlanned),
            new("b", "順調でない", CodeMeaning.NotAsPlanned),
        ]),
        new(CodeSetId.MidtermTarget, "目標の達成見込み",
        [
            new("①", "達成見込み", CodeMeaning.AsPlanned),
            new("②", "達成できない見込み", CodeMeaning.NotAsPlanned),
        ]),
        new(CodeSetId.MidtermExecution, "取組の実施見込み",
        [
            new("(ⅰ)", "実施見込み", CodeMeaning.AsPlanned),
            new("(ⅱ)", "実施できない見込み", CodeMeaning.NotAsPlanned),
        ]),
        new(CodeSetId.ReformTarget, "目標の達成状況",
        [
            new("①", "目標達成", CodeMeaning.AsPlanned),
            new("②", "目標未達成", CodeMeaning.NotAsPlanned),
        ]),
    }.ToDictionary(set => set.Id);

    /// <summary>戦略につく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfStrategies { get; } = [CodeSetId.OutcomeStatus, CodeSetId.StrategyEffect];

    /// <summary>具体的取組につく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfInitiatives { get; } =
    [
        CodeSetId.ProcessTarget, CodeSetId.ProcessExecution, CodeSetId.InitiativeEffect,
    ];

    /// <summary>戦略の中間振り返りにつく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfStrategiesAtMidterm { get; } = [CodeSetId.MidtermProgress];

    /// <summary>具体的取組の中間振り返りにつく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfInitiativesAtMidterm { get; } =
    [
        CodeSetId.MidtermTarget, CodeSetId.MidtermExecution, CodeSetId.InitiativeEffect,
    ];

    /// <summary>市政改革プランに基づく取組の中間振り返りにつく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfReformsAtMidterm { get; } = [CodeSetId.MidtermExecution, CodeSetId.MidtermTarget];

    /// <summary>市政改革プランに基づく取組につく物差し。様式の順。</summary>
    public static IReadOnlyList<CodeSetId> OfReforms { get; } = [CodeSetId.ReformTarget];

    /// <summary>ある世代のすべての符号の組。</summary>
    public static IEnumerable<CodeSet> AllOf(FormEra era) => Enum.GetValues<CodeSetId>().Select(id => Of(era, id));

    /// <summary>ある世代の符号の組。</summary>
    public static CodeSet Of(FormEra era, CodeSetId id) => era switch
    {
        FormEra.Reiwa3 => _reiwa3[id],
        _ => throw new ArgumentOutOfRangeException(nameof(era), era, "この世代の様式は、まだありません。"),
    };
}
