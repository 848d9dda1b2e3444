using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>市政改革プランに基づく取組。</summary>
public sealed class ReformItem : IVersioned
{
    private ReformItem()
    {
    }

    internal ReformItem(int number, string name, string? text) => (Number, Name, Text) = (number, name, text);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>並びの番号。1 から。</summary>
    public int Number { get; private set; }

    /// <summary>主な取組項目。</summary>
    public string Name { get; private set; } = "";

    /// <summary>当年度の取組内容。文章。Null: blank.</summary>
    public string? Text { get; private set; }

    /// <summary>趣旨・目的。文章。Null: not given in the source.</summary>
    public string? Purpose { get; private set; }

    /// <summary>取組の概要。文章。Null: not given in the source.</summary>
    public string? Outline { get; private set; }

    /// <summary>目標。文章。Null: not given in the source.</summary>
    public string? Target { get; private set; }

    /// <summary>中間振り返り。Null: not given in the source, or not yet written.</summary>
    public Evaluation? MidtermReview { get; private set; }

    /// <summary>自己評価。Null: not given in the source, or not yet evaluated.</summary>
    public Evaluation? SelfEvaluation { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>取組の方針・目標内容を書く。</summary>
    public void Describe(string? purpose, string? outline, string? target) => (Purpose, Outline, Target) = (purpose, outline, target);

    /// <summary>中間振り返りを付ける。</summary>
    public void ReviewMidterm(Evaluation review) => MidtermReview = review;

    /// <summary>自己評価を付ける。</summary>
    public void Evaluate(Evaluation evaluation) => SelfEvaluation = evaluation;
}
