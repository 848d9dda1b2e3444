using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Stages;

/// <summary>The days of the stages as they were typed: read, held against each other and against the year.</summary>
internal sealed class StageDaysReader(int fiscalYear)
{
    private readonly List<Fault> _faults = [];

    // From the year before, in which a plan is written, to the end of the year after, in which it is evaluated.
    private DateOnly First { get; } = new(fiscalYear - 1, 4, 1);

    private DateOnly Last { get; } = new(fiscalYear + 2, 3, 31);

    public IReadOnlyList<Fault> Faults => _faults;

    public StageDays Of(StagesInput input, FormStage stage)
    {
        var days = new StageDays(
            Read(StageFields.Opens(stage), $"{stage.Name()}の、入力を始める日", input),
            Read(StageFields.Due(stage), $"{stage.Name()}の、提出の期限", input),
            Read(StageFields.Closes(stage), $"{stage.Name()}の、締切日", input));

        if (days.Disorder is var (field, why))
        {
            _faults.Add(new Fault(
                field == nameof(StageDays.DueOn) ? StageFields.Due(stage) : StageFields.Closes(stage),
                $"{stage.Name()}：{why}"));
        }

        return days;
    }

    /// <summary>The last day after a stage was opened again: not one that is over.</summary>
    public DateOnly? Closing(string field, string label, StagesInput input, DateOnly today)
    {
        var day = Read(field, label, input);

        if (day < today)
        {
            _faults.Add(new Fault(field, $"{label}は、今日（{Wareki.Date(today)}）より後にしてください。決めないときは空欄にします"));
        }

        return day;
    }

    private DateOnly? Read(string field, string label, StagesInput input)
    {
        if (TypedDay.Read(label, input.Typed.GetValueOrDefault(field), out var day) is { } fault)
        {
            _faults.Add(new Fault(field, fault));
        }
        else if (day < First || day > Last)
        {
            _faults.Add(new Fault(field, $"{label}は、{Wareki.Date(First)}から{Wareki.Date(Last)}までの日付で入力してください"));

            return null;
        }

        return day;
    }
}
