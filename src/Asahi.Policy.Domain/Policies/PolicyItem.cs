using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>項目。What entries hang from: the policy as a whole, an issue, a strategy, an initiative, a reform item. Identity, place and
/// section; what it says stands in its entries.</summary>
public abstract class PolicyItem : IVersioned
{
    /// <summary>名の最大の長さ。</summary>
    public const int NameMaxLength = 200;

    /// <summary>印刷する番号の最大の長さ。</summary>
    public const int PrintedMaxLength = 20;

    private readonly List<Entry> _entries = [];

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>鍵（<see cref="ItemKeys"/>）。</summary>
    public string Key { get; private protected set; } = "";

    /// <summary>段階。</summary>
    public abstract ItemLevel Level { get; }

    /// <summary>上の項目の中の番号。1 から 99: it makes the address. 0 for the policy as a whole.</summary>
    public int Number { get; private protected set; }

    /// <summary>印刷する番号。As the ward's own documents print it, where that is not the number of the address. Null: the
    /// same; empty: none.</summary>
    public string? Printed { get; private set; }

    /// <summary>所管の課の内部の番号。Null: not assigned yet.</summary>
    public int? SectionId { get; private set; }

    /// <summary>取りやめた理由。A retired item stays in the record and goes into no edition. Null: not retired.</summary>
    public string? RetiredReason { get; private set; }

    /// <summary>前にもっていた番号。Addresses that lead here.</summary>
    public IReadOnlyList<ItemCode> FormerCodes { get; private set; } = [];

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>記入。At most one for each stage.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>計画の内容。</summary>
    public ItemPlan ItemPlan => (ItemPlan)PlanEntry.Value;

    /// <summary>名。Null: not given in the source.</summary>
    public string? Name => ItemPlan.Title;

    /// <summary>計画の記入。</summary>
    public Entry PlanEntry => On(FormStage.Plan)!;

    /// <summary>中間振り返り。Null: not given in the source, or not yet written.</summary>
    public Entry? MidtermReview => On(FormStage.Midterm);

    /// <summary>自己評価。Null: not given in the source, or not yet evaluated.</summary>
    public Entry? SelfEvaluation => On(FormStage.SelfEvaluation);

    /// <summary>取りやめたかどうか。</summary>
    public bool IsRetired => RetiredReason is not null;

    /// <summary>ある段階の記入。Null: nothing is written yet.</summary>
    public Entry? On(FormStage stage) => _entries.Find(entry => entry.Stage == stage);

    /// <summary>ある段階に書き始める。</summary>
    /// <param name="stage">段階。</param>
    /// <param name="value">内容。</param>
    /// <param name="state">入力の状態。</param>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public Entry Begin(FormStage stage, EntryValue value, EntryState state = EntryState.Drafting)
    {
        if (On(stage) is not null)
        {
            throw new InvalidOperationException($"{stage.Name()}は、すでにあります。");
        }

        var entry = new Entry(stage, value, state);
        _entries.Add(entry);

        return entry;
    }

    /// <summary>計画に、取り込んだことを書く。For imports, and before anybody has written.</summary>
    public void Describe<T>(Func<T, T> say)
        where T : ItemPlan => PlanEntry.Put(PlanEntry.Content with { Value = say((T)ItemPlan) });

    /// <summary>振り返り・評価を置く。For imports.</summary>
    public Entry Review(FormStage stage, Review review, EntryState state = EntryState.AsImported) => Begin(stage, review, state);

    /// <summary>予算または決算を加える。For imports: to the entry of the stage at which it is written.</summary>
    public void AddBudget(int policyYear, BudgetAmount amount)
    {
        var stage = amount.StageIn(policyYear);
        var entry = On(stage) ?? Begin(stage, Policies.Review.Empty, PlanEntry.State);
        entry.Put(entry.Content with { Budgets = [.. entry.Content.Budgets, amount] });
    }

    /// <summary>所管の課を決める。</summary>
    /// <param name="section">課の内部の番号。Null: none.</param>
    public void Assign(int? section) => SectionId = section;

    /// <summary>取りやめる、またはその取消し。</summary>
    /// <param name="reason">理由。Null takes it back.</param>
    public void Retire(string? reason) => RetiredReason = reason;

    /// <summary>印刷する番号を決める。</summary>
    public void Print(string? printed) => Printed = printed;

    /// <summary>番号を改める。Its former addresses go on leading here.</summary>
    /// <param name="number">番号。1 から 99。</param>
    public void Renumber(int number) => Number = number;

    /// <summary>前の番号を覚える。Also of what hangs below, when something above was renumbered or moved.</summary>
    public void Remember(ItemCode former) => FormerCodes = [.. FormerCodes.Where(code => code != former), former];

    /// <summary>前の番号を忘れる。Where it has it again, or another one has left it since.</summary>
    internal void Forget(ItemCode former) => FormerCodes = [.. FormerCodes.Where(code => code != former)];

    /// <summary>前の番号を、言われたとおりにする。</summary>
    internal void Recall(IReadOnlyList<ItemCode> former) => FormerCodes = FormerCodes.SequenceEqual(former) ? FormerCodes : [.. former];
}
