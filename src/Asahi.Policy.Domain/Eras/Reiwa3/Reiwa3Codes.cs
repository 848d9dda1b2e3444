namespace Asahi.Policy.Domain.Eras.Reiwa3;

/// <summary>符号の組。With what each mark says in plain words.</summary>
internal static class Reiwa3Codes
{
    public static IReadOnlyList<CodeSet> All { get; } =
    [
        new(CodeSetId.OutcomeStatus, "アウトカム指標の達成状況",
        [
            new("A", "順調", CodeMeaning.AsPlanned, "戦略の成果が、めざす状態に向かって順調に進んでいるという答えです。アウトカム指標をもとに選びます。"),
            new("B", "順調でない", CodeMeaning.NotAsPlanned, "戦略の成果が、めざす状態に向かって順調には進んでいないという答えです。課題と今後の対応方向を書きます。"),
        ]) { Brief = "成果", Before = "アウトカム指標の達成状況、", Term = "outcome" },
        new(CodeSetId.StrategyEffect, "戦略のアウトカム指標に対する有効性",
        [
            new("ア", "有効であり、継続して推進", CodeMeaning.Continue, "その戦略は成果に近づくために役立ったので、続けて進めるという答えです。"),
            new("イ", "有効でないため、戦略を見直す", CodeMeaning.Revise, "その戦略は成果に近づくために役立たなかったので、見直すという答えです。"),
            new("―", "プロセス指標未設定（未測定）", CodeMeaning.NotMeasured, "プロセス指標を決めていないか、測っていないため、役立ったかどうかを答えられないという印です。"),
        ]) { Brief = "有効性", Before = "戦略のアウトカム指標に対する", Term = "strategy-effect" },
        new(CodeSetId.ProcessTarget, "プロセス指標の達成状況（目標）",
        [
            new("①", "達成", CodeMeaning.AsPlanned, "具体的取組の目標（プロセス指標）に届いたという答えです。"),
            new("②", "未達成", CodeMeaning.NotAsPlanned, "具体的取組の目標に届かなかったという答えです。撤退・再構築基準にも届かなかったときは、③を選びます。"),
            new("③", "撤退・再構築基準未達成", CodeMeaning.NotAsPlanned, "目標にも、「ここまで届かなければ、やめるか作り直す」と決めた撤退・再構築基準にも届かなかったという答えです。"),
        ]) { Brief = "目標", Before = "プロセス指標の達成状況の", Term = "process" },
        new(CodeSetId.ProcessExecution, "プロセス指標の達成状況（取組）",
        [
            new("(ⅰ)", "予定どおり実施", CodeMeaning.AsPlanned, "取組を、計画したとおりに行ったという答えです。目標に届いたかどうかとは別に答えます。"),
            new("(ⅱ)", "予定どおり実施しなかった", CodeMeaning.NotAsPlanned, "取組を、計画したとおりには行わなかったという答えです。目標に届いたかどうかとは別に答えます。"),
        ]) { Brief = "取組", Before = "プロセス指標の達成状況の", Term = "process", AsksWhy = false },
        new(CodeSetId.InitiativeEffect, "戦略に対する取組の有効性",
        [
            new("ア", "有効であり、継続して推進", CodeMeaning.Continue, "その取組は戦略を進めるために役立ったので、続けて進めるという答えです。"),
            new("イ", "有効でないため、取組を見直す", CodeMeaning.Revise, "その取組は戦略を進めるために役立たなかったので、見直すという答えです。"),
            new("―", "プロセス指標未設定（未測定）", CodeMeaning.NotMeasured, "プロセス指標を決めていないか、測っていないため、役立ったかどうかを答えられないという印です。"),
        ]) { Brief = "有効性", Before = "戦略に対する取組の", Term = "initiative-effect" },
        new(CodeSetId.MidtermProgress, "戦略の進捗状況",
        [
            new("a", "順調", CodeMeaning.AsPlanned, "年度の途中で見て、戦略が順調に進んでいるという答えです。"),
            new("b", "順調でない", CodeMeaning.NotAsPlanned, "年度の途中で見て、戦略が順調には進んでいないという答えです。"),
        ]),
        new(CodeSetId.MidtermTarget, "目標の達成見込み",
        [
            new("①", "達成見込み", CodeMeaning.AsPlanned, "このまま進めば、年度の終わりに目標に届きそうだという見込みです。"),
            new("②", "達成できない見込み", CodeMeaning.NotAsPlanned, "このままでは、年度の終わりに目標に届かないという見込みです。"),
        ]),
        new(CodeSetId.MidtermExecution, "取組の実施見込み",
        [
            new("(ⅰ)", "実施見込み", CodeMeaning.AsPlanned, "年度の終わりまでに、取組を計画したとおりに行えそうだという見込みです。"),
            new("(ⅱ)", "実施できない見込み", CodeMeaning.NotAsPlanned, "年度の終わりまでに、取組を計画したとおりには行えないという見込みです。"),
        ]) { AsksWhy = false },
        new(CodeSetId.ReformTarget, "目標の達成状況",
        [
            new("①", "目標達成", CodeMeaning.AsPlanned, "市政改革プランに基づく取組の目標に届いたという答えです。"),
            new("②", "目標未達成", CodeMeaning.NotAsPlanned, "市政改革プランに基づく取組の目標に届かなかったという答えです。"),
        ]) { Brief = "目標", Before = "達成状況の", Term = "reform-plan" },
    ];

    public static CodeSet Of(CodeSetId id) => All.First(set => set.Id == id);
}
