namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された、市政改革プランに基づく取組。Null: blank, or not given in the source.</summary>
/// <param name="Name">主な取組項目。</param>
/// <param name="Text">当年度の取組内容（文章）。</param>
/// <param name="Purpose">趣旨・目的（文章）。</param>
/// <param name="Outline">取組の概要（文章）。</param>
/// <param name="Target">目標（文章）。</param>
/// <param name="MidtermReview">中間振り返り。</param>
/// <param name="SelfEvaluation">自己評価。</param>
public sealed record PublishedReform(
    string Name,
    string? Text,
    string? Purpose = null,
    string? Outline = null,
    string? Target = null,
    PublishedReview? MidtermReview = null,
    PublishedReview? SelfEvaluation = null);
