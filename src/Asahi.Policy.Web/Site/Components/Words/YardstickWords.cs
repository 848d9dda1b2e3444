using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>The yardsticks in one word, where the whole label would hide what it stands beside.</summary>
internal static class YardstickWords
{
    public static string Short(CodeSetId set) => set switch
    {
        CodeSetId.OutcomeStatus => "成果",
        CodeSetId.StrategyEffect or CodeSetId.InitiativeEffect => "有効性",
        CodeSetId.ProcessTarget or CodeSetId.ReformTarget => "目標",
        CodeSetId.ProcessExecution => "取組",
        _ => throw new ArgumentOutOfRangeException(nameof(set)),
    };

    /// <summary>What comes before the short word in the label of the form.</summary>
    public static string Before(CodeSetId set) => set switch
    {
        CodeSetId.OutcomeStatus => "アウトカム指標の達成状況、",
        CodeSetId.StrategyEffect => "戦略のアウトカム指標に対する",
        CodeSetId.ProcessTarget or CodeSetId.ProcessExecution => "プロセス指標の達成状況の",
        CodeSetId.InitiativeEffect => "戦略に対する取組の",
        CodeSetId.ReformTarget => "達成状況の",
        _ => throw new ArgumentOutOfRangeException(nameof(set)),
    };

    /// <summary>The entry of the glossary that explains it.</summary>
    public static string Term(CodeSetId set) => set switch
    {
        CodeSetId.OutcomeStatus => "outcome",
        CodeSetId.StrategyEffect => "strategy-effect",
        CodeSetId.ProcessTarget or CodeSetId.ProcessExecution => "process",
        CodeSetId.InitiativeEffect => "initiative-effect",
        CodeSetId.ReformTarget => "reform-plan",
        _ => throw new ArgumentOutOfRangeException(nameof(set)),
    };
}
