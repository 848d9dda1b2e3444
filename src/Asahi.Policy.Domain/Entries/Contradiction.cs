using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Entries;

/// <summary>両立しない答え。Two answers of one form that cannot be true together, as data of the era.</summary>
/// <param name="One">一方。</param>
/// <param name="Other">もう一方。</param>
public sealed record Contradiction((CodeSetId Set, CodeMeaning Meaning) One, (CodeSetId Set, CodeMeaning Meaning) Other)
{
    internal IEnumerable<Fault> Faults(EntryTyped entry) => (Find(One, entry), Find(Other, entry)) is ({ } one, { } other)
        ? [new Fault(
            other.Field.Key,
            $"「{one.Field.Label}」の「{one.Code.Text}」と、「{other.Field.Label}」の「{other.Code.Text}」は、両立しません。"
            + "どちらかを直してください")]
        : [];

    private static (EntryField Field, Code Code)? Find((CodeSetId Set, CodeMeaning Meaning) side, EntryTyped entry) =>
        entry.Form.Answers.FirstOrDefault(field => field.Set!.Id == side.Set) is { } field
        && field.Set!.Find(entry[field]) is { } code
        && code.Meaning == side.Meaning
            ? (field, code)
            : null;
}
