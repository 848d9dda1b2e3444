using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>具体的取組。One thing that the ward does for a strategy.</summary>
public sealed class Initiative : IVersioned, IEvaluated
{
    private readonly List<BudgetLine> _budgets = [];

    private Initiative()
    {
    }

    internal Initiative(int number, string name, string? text, PageReference? page) =>
        (Number, Name, Text, Page) = (number, name, text, page);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>戦略の中の番号。1 から 99。</summary>
    public int Number { get; private set; }

    /// <summary>名。May end in a reference to the reform plan, as 「(改革の柱4-1)」.</summary>
    public string Name { get; private set; } = "";

    /// <summary>当年度の取組内容。文章。Null: not given in the source.</summary>
    public string? Text { get; private set; }

    /// <summary>別の資料のページ。Null: the source names none.</summary>
    public PageReference? Page { get; private set; }

    /// <summary>様式1に載せるかどうか。様式1 shows a selection.</summary>
    public bool IsFeatured { get; private set; } = true;

    /// <summary>プロセス（過程）指標。</summary>
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    /// <summary>撤退・再構築基準。文章。Null: not given in the source.</summary>
    public string? Withdrawal { get; private set; }

    /// <summary>前年度までの実績。文章。Null: not given in the source.</summary>
    public string? PastResults { get; private set; }

    /// <summary>中間振り返り。Null: not given in the source, or not yet written.</summary>
    public Evaluation? MidtermReview { get; private set; }

    /// <summary>自己評価。Null: not given in the source, or not yet evaluated.</summary>
    public Evaluation? SelfEvaluation { get; private set; }

    /// <summary>所管の課の内部の番号。Null: not assigned yet.</summary>
    public int? SectionId { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>予算と決算。</summary>
    public IReadOnlyList<BudgetLine> Budgets => _budgets;

    /// <summary>予算または決算を加える。</summary>
    /// <param name="fiscalYear">年度。</param>
    /// <param name="kind">予算か決算か。</param>
    /// <param name="amount">額（千円）。Null: not given; 0 is a real zero.</param>
    public void AddBudget(int fiscalYear, BudgetKind kind, long? amount) => _budgets.Add(new BudgetLine(fiscalYear, kind, amount));

    /// <summary>プロセス指標、撤退・再構築基準、前年度までの実績を書く。</summary>
    public void Describe(IReadOnlyList<Indicator> indicators, string? withdrawal, string? pastResults) =>
        (Indicators, Withdrawal, PastResults) = (indicators, withdrawal, pastResults);

    /// <summary>様式1に載せるかどうかを決める。</summary>
    public void Feature(bool isFeatured) => IsFeatured = isFeatured;

    /// <summary>中間振り返りを付ける。</summary>
    public void ReviewMidterm(Evaluation review) => MidtermReview = review;

    /// <summary>所管の課を決める。</summary>
    /// <param name="section">課の内部の番号。Null: none.</param>
    public void Assign(int? section) => SectionId = section;

    /// <summary>自己評価を付ける。</summary>
    public void Evaluate(Evaluation evaluation) => SelfEvaluation = evaluation;
}
