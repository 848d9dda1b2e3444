using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Entries;

/// <summary>世代の全部。All that one era asks and how its answers are read; who needs any of it asks <c>FormEras</c> for the era of the policy.
/// Labels that have not been compared with a real file stand in docs/forms-unconfirmed.md.</summary>
/// <param name="Id">世代。</param>
/// <param name="Name">呼び名（例: 令和2年度から令和4年度までの様式）。</param>
/// <param name="FirstYear">初めの年度。</param>
/// <param name="LastYear">終わりの年度。Null: still in use.</param>
public sealed record EraDefinition(FormEra Id, string Name, int FirstYear, int? LastYear)
{
    /// <summary>符号の組。公式の順。</summary>
    public required IReadOnlyList<CodeSet> CodeSets { get; init; }

    /// <summary>記入の欄。At most one form for each level and stage.</summary>
    public required IReadOnlyList<EntryForm> Forms { get; init; }

    /// <summary>集計するもの。様式の順。Empty: nothing is answered by a mark.</summary>
    public required IReadOnlyList<TalliedSet> Tallied { get; init; }

    /// <summary>指標の個別の達成状況の物差し。Null: none is known.</summary>
    public CodeSetId? OfIndicators { get; init; }

    /// <summary>新しい年度を、この様式で始められるかどうか。A year of another is only taken from documents.</summary>
    public bool IsBegun { get; init; } = true;

    /// <summary>項目の答えを一つだけ示すときの物差し。By level; none where an item has no answer.</summary>
    public IReadOnlyDictionary<ItemLevel, LeadingSet> Leading { get; init; } = new Dictionary<ItemLevel, LeadingSet>();

    /// <summary>食い違いを見る物差し。Null: the era has no answers that could contradict each other.</summary>
    public CrossedSets? Crossed { get; init; }

    /// <summary>段階。Those at which anything is asked.</summary>
    public IReadOnlyList<FormStage> Stages => [.. Enum.GetValues<FormStage>().Where(stage => Forms.Any(form => form.Stage == stage))];

    /// <summary>様式がことばを与えない符号。What they mean a ward may say in its settings.</summary>
    public IEnumerable<string> UnstatedMarks() =>
        CodeSets.SelectMany(set => set.Codes).Where(code => code.Words.Length == 0).Select(code => code.Mark).Distinct();

    /// <summary>何の項目かを語る欄の名。</summary>
    public IReadOnlySet<string> TellingKeys() =>
        Forms.SelectMany(form => form.Fields).Where(it => it.IsTelling).Select(it => it.Key).ToHashSet();

    /// <summary>予算を書く項目の段階。</summary>
    public ItemLevel Budgeted =>
        Forms.First(form => form.Stage == FormStage.Plan && form.Rows.Any(rows => rows.Key == BudgetRows.Key)).Level;

    /// <summary>ある段階の項目があるかどうか。</summary>
    public bool Has(ItemLevel level) => Forms.Any(form => form.Level == level);

    /// <summary>ある段階の欄。</summary>
    /// <returns>Null when nothing is asked there.</returns>
    public EntryForm? Find(ItemLevel level, FormStage stage) => Forms.FirstOrDefault(form => form.Level == level && form.Stage == stage);

    /// <summary>ある段階の欄。</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is asked there.</exception>
    public EntryForm Form(ItemLevel level, FormStage stage) =>
        Find(level, stage) ?? throw new ArgumentOutOfRangeException(nameof(level), level, "記入の欄がありません。");

    /// <summary>ある段階の物差し。様式の順。</summary>
    public IReadOnlyList<CodeSetId> SetsOf(ItemLevel level, FormStage stage) =>
        [.. (Find(level, stage)?.Answers ?? []).Select(field => field.Set!.Id)];

    /// <summary>符号の組。</summary>
    /// <exception cref="ArgumentOutOfRangeException">The era has no such yardstick.</exception>
    public CodeSet CodeSet(CodeSetId id) =>
        CodeSets.FirstOrDefault(set => set.Id == id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "この世代にない物差しです。");
}

/// <summary>集計する物差し。</summary>
/// <param name="Set">物差し。</param>
/// <param name="Thing">何を数えるか。</param>
public sealed record TalliedSet(CodeSetId Set, TalliedThing Thing);

/// <summary>集計で数えるもの。</summary>
public enum TalliedThing
{
    /// <summary>戦略。</summary>
    Strategies = 1,

    /// <summary>具体的取組。</summary>
    Initiatives = 2,

    /// <summary>指標。Each by its own answer.</summary>
    Indicators = 3,
}

/// <summary>一つだけ示す答え。</summary>
/// <param name="Set">物差し。</param>
/// <param name="Label">見出し（例: 成果）。</param>
public sealed record LeadingSet(CodeSetId Set, string Label);

/// <summary>食い違いを見る物差し。Which yardstick plays which part.</summary>
/// <param name="Outcome">戦略の成果。</param>
/// <param name="StrategyEffect">戦略の有効性。</param>
/// <param name="Target">取組の目標。</param>
/// <param name="Execution">取組の実施。</param>
/// <param name="InitiativeEffect">取組の有効性。</param>
public sealed record CrossedSets(
    CodeSetId Outcome,
    CodeSetId StrategyEffect,
    CodeSetId Target,
    CodeSetId Execution,
    CodeSetId InitiativeEffect);
