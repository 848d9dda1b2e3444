namespace Asahi.Policy.Domain.Evaluations;

/// <summary>評価の物差し。The five yardsticks of a self-evaluation. The same letter means different things in different sets, so a code is always
/// kept with its set, and the sets are never rolled up into one.</summary>
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
}
