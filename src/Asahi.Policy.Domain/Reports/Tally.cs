using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Reports;

/// <summary>集計。How many items got which answer on one yardstick, and which; never added up over yardsticks.</summary>
/// <param name="Set">符号の組。</param>
/// <param name="Total">項目の数。</param>
/// <param name="Lines">符号ごとの項目。公式の順。</param>
/// <param name="Unanswered">答えのない項目。</param>
public sealed record Tally(CodeSet Set, int Total, IReadOnlyList<TallyLine> Lines, IReadOnlyList<TallyItem> Unanswered)
{
    /// <summary>答えのない項目を、集計で呼ぶ言葉。</summary>
    public const string None = "評価なし";

    /// <summary>答えのある項目の数。</summary>
    public int Answered => Lines.Sum(line => line.Items.Count);

    /// <summary>数を文にする（例: 8戦略のうち順調6、順調でない2）。What has no answer is counted, too, so that the numbers add up.</summary>
    public string Sentence => $"{Total}{Unit}のうち{string.Join('、', Counts)}";

    /// <summary>項目の呼び名（戦略、または取組）。</summary>
    public string Unit => CodeSets.OfStrategies.Contains(Set.Id) ? "戦略" : "取組";

    private IEnumerable<string> Counts =>
    [
        .. Lines.Where(line => line.Items.Count > 0).Select(line => $"{Quoted(line.Code.Words)}{line.Items.Count}"),
        .. Answered < Total ? [$"{None}{Total - Answered}"] : Array.Empty<string>(),
    ];

    /// <summary>集計する。</summary>
    public static Tally Of(PublishedPolicy policy, CodeSetId set)
    {
        var items = CodeSets.OfStrategies.Contains(set)
            ? policy.Strategies.Select(it => (new TallyItem(it.Code, it.Name, it.PrintedNumber), Given: it.Judgements.On(set))).ToList()
            : [.. policy.Initiatives.Select(it => (new TallyItem(it.Code, it.Name, it.PrintedNumber), Given: it.Judgements.On(set)))];
        var codes = policy.CodeSetOf(set);

        return new Tally(
            codes,
            items.Count,
            [
                .. codes.Codes.Select(code =>
                    new TallyLine(code, [.. items.Where(item => item.Given?.Mark == code.Mark).Select(item => item.Item1)])),
            ],
            [.. items.Where(item => item.Given is null).Select(item => item.Item1)]);
    }

    /// <summary>答えのある物差しだけを集計する。様式の順。</summary>
    public static IReadOnlyList<Tally> AllOf(PublishedPolicy policy) =>
        [.. CodeSets.OfStrategies.Concat(CodeSets.OfInitiatives).Select(set => Of(policy, set)).Where(tally => tally.Answered > 0)];

    // Words that hold a comma themselves would run into the next number.
    private static string Quoted(string words) => words.Contains('、', StringComparison.Ordinal) ? $"「{words}」" : words;
}

/// <summary>集計の一行。</summary>
/// <param name="Code">符号。</param>
/// <param name="Items">その答えの項目。番号の順。</param>
public sealed record TallyLine(Code Code, IReadOnlyList<TallyItem> Items);

/// <summary>集計された項目。</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。</param>
/// <param name="Printed">印刷する番号。Empty: none.</param>
public sealed record TallyItem(ItemCode Code, string Name, string Printed)
{
    /// <summary>番号を添えた名。</summary>
    public string Numbered => $"{Printed} {Name}".Trim();

    /// <summary>短い呼び名。The number, or the name where none is printed.</summary>
    public string InBrief => Printed.Length == 0 ? Name : Printed;
}
