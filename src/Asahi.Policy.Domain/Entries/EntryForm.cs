using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入の欄の組。What is asked at one stage of one level in one era.</summary>
/// <param name="Level">段階の項目。</param>
/// <param name="Stage">段階。</param>
/// <param name="Parts">欄と行の組。様式の順。</param>
/// <param name="Empty">まだ何も書かれていない内容。</param>
public sealed record EntryForm(ItemLevel Level, FormStage Stage, IReadOnlyList<IEntryPart> Parts, EntryContent Empty)
{
    /// <summary>評価の文章の最大の長さ。</summary>
    public const int ReviewTextMaxLength = 2_000;

    /// <summary>実績が必須かどうか。</summary>
    public bool RequiresResults { get; init; }

    /// <summary>両立しない答え。</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>一つだけの欄。様式の順。</summary>
    public IEnumerable<EntryField> Fields => Parts.OfType<EntryField>();

    /// <summary>行の組。様式の順。</summary>
    public IEnumerable<EntryRows> Rows => Parts.OfType<EntryRows>();

    /// <summary>物差しの欄。</summary>
    public IEnumerable<EntryField> Answers => Fields.Where(it => it.Set is not null);

    /// <summary>評価の対象外とする欄。Null when it is not asked.</summary>
    public EntryField? OutOfScope => Fields.FirstOrDefault(it => it.Key == OutOfScopeKey);

    /// <summary>評価の対象外とする欄の名。</summary>
    public const string OutOfScopeKey = "out-of-scope";

    /// <summary>文章の欄。</summary>
    /// <returns>Null when it is not asked.</returns>
    public EntryField? Find(EvaluationText text) => Fields.FirstOrDefault(it => it.Text == text);

    /// <summary>内容を欄ごとに読む。</summary>
    public EntryTyped Read(EntryReading reading) => EntryTyped.Of(this, reading);
}
