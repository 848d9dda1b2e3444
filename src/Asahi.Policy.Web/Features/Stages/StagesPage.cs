using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Stages;

/// <summary>The stages of a year and their days.</summary>
/// <param name="Version">Of all that the form shows.</param>
/// <param name="IsLocked">A candidate waits: which stages the year has is part of it. The days are not.</param>
/// <param name="MayWrite">Others read only.</param>
public sealed record StagesPage(
    StaffFrame Frame,
    string Ward,
    int Year,
    IReadOnlyList<StageLine> Stages,
    string Version,
    bool IsLocked,
    bool MayWrite) : IStaffPage
{
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What was typed and not taken, by the names of the fields.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public string ValueOf(string field, DateOnly? day) => Typed.GetValueOrDefault(field) ?? (day is { } it ? Wareki.Brief(it) : "");
}

/// <summary>One stage.</summary>
/// <param name="WhyNot">Why nobody may write at it. Null: it is open, or the year has none.</param>
public sealed record StageLine(FormStage Stage, StageStanding Standing, StageDays Days, string? ClosedReason, string? WhyNot)
{
    public static StageLine Of(OperatingPolicy policy, FormStage stage, DateOnly today) => new(
        stage,
        policy.StandingOf(stage, today),
        policy.TermOf(stage)?.Days ?? new StageDays(null, null, null),
        policy.TermOf(stage)?.ClosedReason,
        policy.Has(stage) ? policy.TermOf(stage)?.WhyNot(today) : null);
}
