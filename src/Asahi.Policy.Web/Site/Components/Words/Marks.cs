using System.Globalization;
using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>The marks of the official forms (A, ア, ①, (ⅰ)), explained: each has an anchor in the glossary and stands
/// at the fields of staff.</summary>
public static class Marks
{
    private static readonly Dictionary<(CodeSetId Set, string Mark), string> _texts = new()
    {
        [(CodeSetId.OutcomeStatus, "A")] = "戦略の成果が、めざす状態に向かって順調に進んでいるという答えです。アウトカム指標をもとに選びます。",
        [(CodeSetId.OutcomeStatus, "B")] = "戦略の成果が、めざす状態に向かって順調には進んでいないという答えです。課題と今後の対応方向を書きます。",
        [(CodeSetId.StrategyEffect, "ア")] = "その戦略は成果に近づくために役立ったので、続けて進めるという答えです。",
        [(CodeSetId.StrategyEffect, "イ")] = "その戦略は成果に近づくために役立たなかったので、見直すという答えです。",
        [(CodeSetId.StrategyEffect, "―")] = "プロセス指標を決めていないか、測っていないため、役立ったかどうかを答えられないという印です。",
        [(CodeSetId.ProcessTarget, "①")] = "具体的取組の目標（プロセス指標）に届いたという答えです。",
        [(CodeSetId.ProcessTarget, "②")] = "具体的取組の目標に届かなかったという答えです。撤退・再構築基準にも届かなかったときは、③を選びます。",
        [(CodeSetId.ProcessTarget, "③")] = "目標にも、「ここまで届かなければ、やめるか作り直す」と決めた撤退・再構築基準にも届かなかったという答えです。",
        [(CodeSetId.ProcessExecution, "(ⅰ)")] = "取組を、計画したとおりに行ったという答えです。目標に届いたかどうかとは別に答えます。",
        [(CodeSetId.ProcessExecution, "(ⅱ)")] = "取組を、計画したとおりには行わなかったという答えです。目標に届いたかどうかとは別に答えます。",
        [(CodeSetId.InitiativeEffect, "ア")] = "その取組は戦略を進めるために役立ったので、続けて進めるという答えです。",
        [(CodeSetId.InitiativeEffect, "イ")] = "その取組は戦略を進めるために役立たなかったので、見直すという答えです。",
        [(CodeSetId.InitiativeEffect, "―")] = "プロセス指標を決めていないか、測っていないため、役立ったかどうかを答えられないという印です。",
        [(CodeSetId.MidtermProgress, "a")] = "年度の途中で見て、戦略が順調に進んでいるという答えです。",
        [(CodeSetId.MidtermProgress, "b")] = "年度の途中で見て、戦略が順調には進んでいないという答えです。",
        [(CodeSetId.MidtermTarget, "①")] = "このまま進めば、年度の終わりに目標に届きそうだという見込みです。",
        [(CodeSetId.MidtermTarget, "②")] = "このままでは、年度の終わりに目標に届かないという見込みです。",
        [(CodeSetId.MidtermExecution, "(ⅰ)")] = "年度の終わりまでに、取組を計画したとおりに行えそうだという見込みです。",
        [(CodeSetId.MidtermExecution, "(ⅱ)")] = "年度の終わりまでに、取組を計画したとおりには行えないという見込みです。",
        [(CodeSetId.ReformTarget, "①")] = "市政改革プランに基づく取組の目標に届いたという答えです。",
        [(CodeSetId.ReformTarget, "②")] = "市政改革プランに基づく取組の目標に届かなかったという答えです。",
    };

    /// <summary>The sets with their marks, in the order of the official forms.</summary>
    public static IReadOnlyList<MarkSet> All { get; } = [.. CodeSets.AllOf(FormEra.Reiwa3).Select(Of)];

    /// <summary>The marks of one set.</summary>
    public static MarkSet Of(CodeSet set) => new(
        set,
        KeyOf(set.Id),
        [.. set.Codes.Select((code, at) => new MarkTerm($"{KeyOf(set.Id)}-{at + 1}", code.Text, _texts[(set.Id, code.Mark)]))]);

    // The name of the yardstick as addresses are written: OutcomeStatus → mark-outcome-status.
    private static string KeyOf(CodeSetId set) => "mark" + string.Concat(set.ToString().Select(letter =>
        char.IsUpper(letter) ? $"-{char.ToLower(letter, CultureInfo.InvariantCulture)}" : letter.ToString()));
}

/// <summary>A yardstick and what its marks mean.</summary>
/// <param name="Set">The yardstick.</param>
/// <param name="Key">Its anchor at /glossary.</param>
/// <param name="Terms">Its marks.</param>
public sealed record MarkSet(CodeSet Set, string Key, IReadOnlyList<MarkTerm> Terms);

/// <summary>What a mark means.</summary>
/// <param name="Key">Its anchor at /glossary.</param>
/// <param name="Words">The mark and its official words.</param>
/// <param name="Text">What it means, in plain words.</param>
public sealed record MarkTerm(string Key, string Words, string Text);
