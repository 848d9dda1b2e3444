using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Entries;

/// <summary>世代ごとの食い違いの決まり。Answers that cannot be true together, as data of the era.</summary>
internal static class EraRules
{
    private static readonly IReadOnlyList<Contradiction> _reiwa3 =
    [
        new((CodeSetId.ProcessTarget, CodeMeaning.AsPlanned), (CodeSetId.InitiativeEffect, CodeMeaning.NotMeasured)),
        new((CodeSetId.ProcessTarget, CodeMeaning.NotAsPlanned), (CodeSetId.InitiativeEffect, CodeMeaning.NotMeasured)),
    ];

    public static IEnumerable<Contradiction> Of(EntryForm form) =>
        _reiwa3.Where(rule => form.Stage == FormStage.SelfEvaluation && form.Answers.Any(field => field.Set!.Id == rule.One.Set));
}

/// <summary>Two answers that contradict each other.</summary>
internal sealed record Contradiction((CodeSetId Set, CodeMeaning Meaning) One, (CodeSetId Set, CodeMeaning Meaning) Other)
{
    public IEnumerable<Fault> Faults(EntryTyped entry) => (Find(One, entry), Find(Other, entry)) is ({ } one, { } other)
        ? [new Fault(
            other.Field.Key,
            $"「{one.Field.Label}」の「{one.Code.Text}」と、「{other.Field.Label}」の「{other.Code.Text}」は、両立しません。"
            + "どちらかを直してください")]
        : [];

    private static (EntryField Field, Code Code)? Find((CodeSetId Set, CodeMeaning Meaning) side, EntryTyped entry) =>
        entry.Form.Answers.FirstOrDefault(field => field.Set!.Id == side.Set) is { } field
        && field.Set!.Codes.FirstOrDefault(code => code.Mark == entry[field]) is { } code
        && code.Meaning == side.Meaning
            ? (field, code)
            : null;
}
