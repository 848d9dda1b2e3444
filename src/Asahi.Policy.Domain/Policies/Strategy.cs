using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>戦略（めざす成果及び戦略）。How an issue is to be solved; initiatives hang from it.</summary>
public sealed class Strategy : IVersioned, IEvaluated
{
    private readonly List<Initiative> _initiatives = [];

    private Strategy()
    {
    }

    internal Strategy(int number, string name, string? text, PageReference? page) =>
        (Number, Name, Text, Page) = (number, name, text, page);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>経営課題の中の番号。1 から 99。</summary>
    public int Number { get; private set; }

    /// <summary>名。</summary>
    public string Name { get; private set; } = "";

    /// <summary>戦略（中期的な取組の方向性）。文章。Null: not given in the source.</summary>
    public string? Text { get; private set; }

    /// <summary>別の資料のページ。Null: the source names none.</summary>
    public PageReference? Page { get; private set; }

    /// <summary>めざす状態（概ね3~5年間を念頭に設定）。文章。Null: not given in the source.</summary>
    public string? TargetState { get; private set; }

    /// <summary>アウトカム（成果）指標。</summary>
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    /// <summary>中間振り返り。Null: not given in the source, or not yet written.</summary>
    public Evaluation? MidtermReview { get; private set; }

    /// <summary>自己評価。Null: not given in the source, or not yet evaluated.</summary>
    public Evaluation? SelfEvaluation { get; private set; }

    /// <summary>所管の課の内部の番号。Null: not assigned yet.</summary>
    public int? SectionId { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>具体的取組。</summary>
    public IReadOnlyList<Initiative> Initiatives => _initiatives;

    /// <summary>具体的取組を加える。</summary>
    /// <exception cref="InvalidOperationException">The number is taken.</exception>
    public Initiative AddInitiative(int number, string name, string? text, PageReference? page = null)
    {
        if (_initiatives.Any(initiative => initiative.Number == number))
        {
            throw new InvalidOperationException($"具体的取組の番号{number}が二つあります。");
        }

        var initiative = new Initiative(number, name, text, page);
        _initiatives.Add(initiative);

        return initiative;
    }

    /// <summary>めざす状態とアウトカム指標を書く。</summary>
    public void Describe(string? targetState, IReadOnlyList<Indicator> indicators) => (TargetState, Indicators) = (targetState, indicators);

    /// <summary>中間振り返りを付ける。</summary>
    public void ReviewMidterm(Evaluation review) => MidtermReview = review;

    /// <summary>所管の課を決める。</summary>
    /// <param name="section">課の内部の番号。Null: none.</param>
    public void Assign(int? section) => SectionId = section;

    /// <summary>自己評価を付ける。</summary>
    public void Evaluate(Evaluation evaluation) => SelfEvaluation = evaluation;
}
