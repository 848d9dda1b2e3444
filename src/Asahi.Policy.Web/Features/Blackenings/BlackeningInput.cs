using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Blackenings;

/// <summary>What shall be blackened, as it was typed.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Texts">The words, a line each.</param>
/// <param name="Reason">Why, for the public.</param>
/// <param name="Confirmed">Where they stand was looked at.</param>
public sealed record BlackeningInput(Guid Key, string? Texts, string? Reason, bool Confirmed)
{
    public const string TextsField = "texts";
    public const string ReasonField = "reason";

    private const int AsciiMinLength = 8;

    public IReadOnlyList<string> Words =>
    [
        .. (Texts ?? "").Split('\n')
            .Select(line => TypedText.TidyLine(line))
            .Where(line => line.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What is wrong with the words. Null: nothing.</summary>
    public string? FaultOfWords() => Words switch
    {
        [] => "消す語を入力してください",
        { Count: > Blackening.MostTexts } => $"一度に消せるのは{Blackening.MostTexts}語までです",
        var words when words.FirstOrDefault(word => word.Length < Blackening.TextMinLength) is { } word =>
            $"「{word}」は短すぎます。ほかの所まで消えてしまうので、{Blackening.TextMinLength}字から入力してください",
        var words when words.FirstOrDefault(word => word.Length > Blackening.TextMaxLength) is not null =>
            $"一語は{Blackening.TextMaxLength}字までです。分けて入力してください",
        var words when words.Select(word => TypedText.Fault("消す語", word, Blackening.TextMaxLength)).FirstOrDefault(it => it is not null)
            is { } fault => fault,
        // Signs and numbers of the record itself are written so.
        var words when words.FirstOrDefault(word => word.Length < AsciiMinLength && word.All(char.IsAscii)) is { } word =>
            $"「{word}」のような短い英数字は、記録の番号などと見分けられません。前後の文字を含めて入力してください",
        _ => null,
    };

    /// <summary>What is wrong with the reason. Null: nothing.</summary>
    public string? FaultOfReason()
    {
        var reason = TypedText.Tidy(Reason);

        return reason.Length == 0 ? "墨消しの理由を入力してください"
            : Words.Any(word => reason.Contains(word, StringComparison.Ordinal)) ? "理由に、消す語が入っています。理由は公開されます"
            : TypedText.Fault("理由", reason, Blackening.ReasonMaxLength);
    }
}
