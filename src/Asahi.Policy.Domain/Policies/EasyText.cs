using Asahi.Policy.Domain.Easy;

namespace Asahi.Policy.Domain.Policies;

/// <summary>やさしい日本語の説明。Written by staff for one year; readings are given as 漢字《かんじ》.</summary>
/// <param name="Text">文章。</param>
/// <param name="WrittenOn">書いた日、または内容に合うと確かめた日（日本時間）。</param>
/// <param name="Basis">その時の内容の指紋（<see cref="EasyBasis.Of"/>）。</param>
public sealed record EasyText(string Text, DateOnly WrittenOn, string Basis)
{
    /// <summary>文章の最大の長さ。</summary>
    public const int TextMaxLength = 5_000;
}
