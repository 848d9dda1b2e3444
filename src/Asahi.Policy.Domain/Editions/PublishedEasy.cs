namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された、やさしい日本語の説明。</summary>
/// <param name="Text">文章。ふりがなは 漢字《かんじ》 の形。</param>
/// <param name="WrittenOn">書いた日、または内容に合うと確かめた日（日本時間）。</param>
/// <param name="IsStale">書いたあとに、元の内容が変わったかどうか。As it was when the edition was made.</param>
public sealed record PublishedEasy(string Text, DateOnly WrittenOn, bool IsStale);
