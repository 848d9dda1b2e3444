using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された項目。What all levels have in common.</summary>
public abstract record PublishedItem
{
    /// <summary>鍵。The same in every edition of the year, whatever number the item has.</summary>
    public string Key { get; init; } = "";

    /// <summary>印刷する番号。Null: that of the address; empty: none.</summary>
    public string? Printed { get; init; }

    /// <summary>実際に印刷する番号。The one home of what pages and forms print as the number of an item; empty: they print none.</summary>
    [JsonIgnore]
    public string PrintedNumber => Printed ?? Place.Code?.ToString() ?? "";

    /// <summary>番号を添えた名（例: 1-2 子育て支援）。As it is printed; a name alone where the ward prints no number.</summary>
    public string Numbered(string? name) => $"{PrintedNumber} {name}".Trim();

    /// <summary>画面に出す名（例: 子育て支援、名称は原資料に記載なし）。Never empty: what was not given is said.</summary>
    public string NameIn(PublishedPolicy policy) => ItemPlan.Title ?? $"名称は{policy.Absence.Words()}";

    /// <summary>番号を添えた、画面に出す名。Where the ward gives neither, the number of the address tells which it is.</summary>
    public string TitleIn(PublishedPolicy policy) =>
        ItemPlan.Title is null && PrintedNumber.Length == 0 ? $"{Place} {NameIn(policy)}" : Numbered(NameIn(policy));

    /// <summary>前にもっていた番号。Null: none.</summary>
    public IReadOnlyList<ItemCode>? FormerCodes { get; init; }

    /// <summary>所管の課。As it was when the edition was made. Null: assigned to none, or a former edition, which did not say.</summary>
    public PublishedSection? Section { get; init; }

    /// <summary>予算と決算。</summary>
    public IReadOnlyList<BudgetAmount> Budgets { get; init; } = [];

    /// <summary>中間振り返り。Null: not given in the source, or not yet written.</summary>
    public Review? MidtermReview { get; init; }

    /// <summary>自己評価。Null: not given in the source, or not yet evaluated.</summary>
    public Review? SelfEvaluation { get; init; }

    /// <summary>所在。</summary>
    [JsonIgnore]
    public abstract ItemPlace Place { get; }

    /// <summary>計画の内容。</summary>
    [JsonIgnore]
    public abstract ItemPlan ItemPlan { get; }

    /// <summary>自己評価の判定。Empty: not given in the source, or not yet evaluated.</summary>
    [JsonIgnore]
    public IReadOnlyList<Judgement> Judgements => SelfEvaluation?.Judgements ?? [];

    /// <summary>自己評価の文章。Null: none written.</summary>
    [JsonIgnore]
    public Remarks? Remarks => SelfEvaluation?.Remarks;

    /// <summary>指標。Plan and what the year brought, read together. Null: there is none, or none given in the source.</summary>
    [JsonIgnore]
    public IReadOnlyList<Indicator>? Indicators => ItemPlan.Indicators.Count == 0 ? null : [.. ItemPlan.Indicators.Select(Whole)];

    /// <summary>別の資料のページ。Null: the source names none.</summary>
    [JsonIgnore]
    public PageReference? Page => ItemPlan.Page;

    /// <summary>ある年度の予算額（千円）。Null: not given; 0 is a real zero.</summary>
    public virtual long? PlannedIn(int fiscalYear) => AmountOf(fiscalYear, BudgetKind.Planned);

    /// <summary>ある年度の予算額または決算額（千円）。Null: not given; 0 is a real zero.</summary>
    public long? AmountOf(int fiscalYear, BudgetKind kind) =>
        Budgets.FirstOrDefault(budget => budget.Kind == kind && budget.FiscalYear == fiscalYear)?.Amount;

    private Indicator Whole(IndicatorPlan plan) =>
        plan.With(Result(SelfEvaluation, plan.Key) ?? Result(MidtermReview, plan.Key));

    private static IndicatorResult? Result(Review? review, string key) => review?.Indicators.FirstOrDefault(it => it.Key == key);
}
