using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された戦略。</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。</param>
/// <param name="Text">内容（文章）。Null: not given in the source.</param>
/// <param name="Page">別の資料のページ。Null: the source names none.</param>
/// <param name="SelfEvaluation">自己評価の判定。Empty: not given in the source, or not yet evaluated.</param>
/// <param name="Initiatives">具体的取組。番号の順。</param>
/// <param name="Remarks">自己評価の文章。Null: none written, as in every edition of schema 1.</param>
/// <param name="TargetState">めざす状態（文章）。Null: not given in the source.</param>
/// <param name="Indicators">アウトカム（成果）指標。Null: not given in the source.</param>
/// <param name="MidtermReview">中間振り返り。Null: not given in the source, or not yet written.</param>
public sealed record PublishedStrategy(
    ItemCode Code,
    string Name,
    string? Text,
    PageReference? Page,
    IReadOnlyList<PublishedJudgement> SelfEvaluation,
    IReadOnlyList<PublishedInitiative> Initiatives,
    PublishedRemarks? Remarks = null,
    string? TargetState = null,
    IReadOnlyList<Indicator>? Indicators = null,
    PublishedReview? MidtermReview = null);
