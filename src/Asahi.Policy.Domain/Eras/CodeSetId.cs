namespace Asahi.Policy.Domain.Eras;

/// <summary>評価の物差し。Five of them make a self-evaluation, the others a midterm review or 様式3. The same letter means different
/// things in different sets, so a code is always kept with its set, and the sets are never rolled up into one.</summary>
public enum CodeSetId
{
    /// <summary>アウトカム指標の達成状況（戦略）。</summary>
    OutcomeStatus = 1,

    /// <summary>戦略のアウトカム指標に対する有効性（戦略）。</summary>
    StrategyEffect = 2,

    /// <summary>プロセス指標の達成状況・目標（具体的取組）。</summary>
    ProcessTarget = 3,

    /// <summary>プロセス指標の達成状況・取組（具体的取組）。</summary>
    ProcessExecution = 4,

    /// <summary>戦略に対する取組の有効性（具体的取組）。</summary>
    InitiativeEffect = 5,

    /// <summary>戦略の進捗状況（戦略、中間振り返り）。</summary>
    MidtermProgress = 6,

    /// <summary>目標の達成見込み（中間振り返り）。</summary>
    MidtermTarget = 7,

    /// <summary>取組の実施見込み（中間振り返り）。</summary>
    MidtermExecution = 8,

    /// <summary>目標の達成状況（市政改革プランに基づく取組）。</summary>
    ReformTarget = 9,

    /// <summary>アウトカム指標の達成状況（定量評価）。Of each indicator of an issue.</summary>
    IndicatorStatus = 10,
}
