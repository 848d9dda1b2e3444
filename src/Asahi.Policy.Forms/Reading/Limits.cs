using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading;

/// <summary>長さの確認。What is longer than the record takes is refused with its place, before anything is made of it.</summary>
internal static class Limits
{
    public static string Within(int limit, string text, string place) =>
        TextLength.Of(text) is var length && length <= limit
            ? text
            : throw new UnreadableSourceException($"{place}が長すぎます（{length:N0}字）。{limit:N0}字まで読めます。");
}
