namespace Asahi.Policy.Domain.Texts;

/// <summary>文章のまとまり。One paragraph, or one list of items.</summary>
/// <param name="IsList">箇条書きかどうか。</param>
/// <param name="Lines">段落なら一行、箇条書きなら項目ごとに一行（「・」を除く）。</param>
public sealed record ProseBlock(bool IsList, IReadOnlyList<string> Lines);
