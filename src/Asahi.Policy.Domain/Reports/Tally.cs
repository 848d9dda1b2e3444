using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Reports;

/// <summary>集計。How many items got which answer on one yardstick, and which; never added up over yardsticks.</summary>
/// <param name="Set">符号の組。</param>
/// <param name="Thing">数えるもの。</param>
/// <param name="Total">項目の数。</param>
/// <param name="Lines">符号ごとの項目。公式の順。</param>
/// <param name="Unanswered">答えのない項目。</param>
public sealed record Tally(
    CodeSet Set,
    TalliedThing Thing,
    int Total,
    IReadOnlyList<TallyLine> Lines,
    IReadOnlyList<TallyItem> Unanswered)
{
    /// <summary>答えのない項目を、集計で呼ぶ言葉。</summary>
    public const string None = "評価なし";

    /// <summary>答えのある項目の数。</summary>
    public int Answered => Lines.Sum(line => line.Items.Count);

    /// <summary>数を文にする（例: 8戦略のうち順調6、順調でない2）。What has no answer is counted, too, so that the numbers add up.</summary>
    public string Sentence => $"{Total}{Unit}のうち{string.Join('、', Counts)}";

    /// <summary>項目の呼び名（戦略、または取組）。</summary>
    public string Unit => Thing switch
    {
        TalliedThing.Strategies => "戦略",
        TalliedThing.Initiatives => "取組",
        _ => "指標",
    };

    private IEnumerable<string> Counts =>
    [
        .. Lines.Where(line => line.Items.Count > 0).Select(line => $"{Quoted(line.Code.Said)}{line.Items.Count}"),
        .. Answered < Total ? [$"{None}{Total - Answered}"] : Array.Empty<string>(),
    ];

    /// <summary>集計する。</summary>
    /// <param name="policy">運営方針。</param>
    /// <param name="tallied">物差しと、数えるもの。</param>
    public static Tally Of(PublishedPolicy policy, TalliedSet tallied)
    {
        var codes = policy.CodeSetOf(tallied.Set);
        List<(TallyItem Item, string? Mark)> items = [.. ItemsOf(policy, tallied)];

        return new Tally(
            codes,
            tallied.Thing,
            items.Count,
            [
                .. codes.Codes.Select(code =>
                    new TallyLine(code, [.. items.Where(it => it.Mark == code.Mark).Select(it => it.Item)])),
            ],
            [.. items.Where(it => it.Mark is null).Select(it => it.Item)]);
    }

    /// <summary>世代の初めの物差しの集計。How the whole is doing, as the era puts it first.</summary>
    /// <returns>Null where the era answers nothing by a mark.</returns>
    public static Tally? FirstOf(PublishedPolicy policy) =>
        FormEras.Of(policy.Era).Tallied is [var first, ..] ? Of(policy, first) : null;

    /// <summary>答えのある物差しだけを集計する。様式の順。</summary>
    public static IReadOnlyList<Tally> AllOf(PublishedPolicy policy) =>
        [.. FormEras.Of(policy.Era).Tallied.Select(set => Of(policy, set)).Where(tally => tally.Answered > 0)];

    private static IEnumerable<(TallyItem Item, string? Mark)> ItemsOf(PublishedPolicy policy, TalliedSet tallied) => tallied.Thing switch
    {
        TalliedThing.Strategies => policy.Strategies.Select(it => (ItemOf(policy, it), it.Judgements.On(tallied.Set)?.Mark)),
        TalliedThing.Initiatives => policy.Initiatives.Select(it => (ItemOf(policy, it), it.Judgements.On(tallied.Set)?.Mark)),
        _ => policy.Items.Where(it => it.Place.Code is not null)
            .SelectMany(it => (it.Indicators ?? []).Select(one => (new TallyItem(it.Place.Code!.Value, one.Sentence, ""), one.Status))),
    };

    private static TallyItem ItemOf(PublishedPolicy policy, PublishedItem item) =>
        new(item.Place.Code!.Value, item.NameIn(policy), item.PrintedNumber);

    // Words that hold a comma themselves would run into the next number.
    private static string Quoted(string words) => words.Contains('、', StringComparison.Ordinal) ? $"「{words}」" : words;
}

/// <summary>集計の一行。</summary>
/// <param name="Code">符号。</param>
/// <param name="Items">その答えの項目。番号の順。</param>
public sealed record TallyLine(Code Code, IReadOnlyList<TallyItem> Items);

/// <summary>集計された項目。</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。Never empty.</param>
/// <param name="Printed">印刷する番号。Empty: none.</param>
public sealed record TallyItem(ItemCode Code, string Name, string Printed)
{
    /// <summary>番号を添えた名。</summary>
    public string Numbered => $"{Printed} {Name}".Trim();

    /// <summary>短い呼び名。The number, or the name where none is printed.</summary>
    public string InBrief => Printed.Length == 0 ? Name : Printed;
}
