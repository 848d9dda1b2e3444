using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>自己評価の欄。Either an answer on a yardstick or a text.</summary>
/// <param name="Key">画面と記録での名（例: challenge）。</param>
/// <param name="Label">見出し。</param>
/// <param name="Set">物差し。Null for a text.</param>
/// <param name="Text">文章。Null for an answer.</param>
/// <param name="Need">いつ必須か（画面の表示）。</param>
/// <param name="Hint">書き方。</param>
public sealed record EvaluationField(string Key, string Label, CodeSet? Set, EvaluationText? Text, string Need, string Hint)
{
    /// <summary>値を人に見せることばにする。A mark is followed by its official words; a blank, or what is no mark, stays as it is.</summary>
    public string Words(string value) =>
        Set?.Codes.FirstOrDefault(code => code.Mark == value) is { } code ? $"{value} {code.Words}" : value;
}
