using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Policies;

/// <summary>自己評価の付く項目。A strategy or an initiative.</summary>
public interface IEvaluated
{
    /// <summary>内部の番号。</summary>
    int Id { get; }

    /// <summary>名。</summary>
    string Name { get; }

    /// <summary>内容。Null: not given in the source.</summary>
    string? Text { get; }

    /// <summary>指標。アウトカム指標 of a strategy, プロセス指標 of an initiative.</summary>
    IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>所管の課の内部の番号。Null: not assigned yet.</summary>
    int? SectionId { get; }

    /// <summary>自己評価。Null: not given in the source, or not yet evaluated.</summary>
    Evaluation? SelfEvaluation { get; }

    /// <summary>自己評価を付ける。</summary>
    void Evaluate(Evaluation evaluation);

    /// <summary>所管の課を決める。</summary>
    /// <param name="section">課の内部の番号。Null: none.</param>
    void Assign(int? section);
}
