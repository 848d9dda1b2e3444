using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.People;

/// <summary>One account, new or known.</summary>
public sealed record PersonPage(StaffFrame Frame, PersonLine? Known, PersonInput Input, IReadOnlyList<Choice> Sections) : IStaffPage
{
    /// <summary>The buttons of the page: what is refused as a whole is said of the one that was pressed.</summary>
    public const string Change = "change";

    public const string Reset = "reset";

    public const string Standing = "standing";

    public Fault? Fault { get; init; }

    /// <summary>The one-time address, shown once to be handed over.</summary>
    public string? Invitation { get; init; }

    /// <summary>What was refused, at its field; what was refused as a whole at the button that asked for it.</summary>
    public static Fault FaultIn(Refused refused, string button) =>
        refused.Faults[0] is { Field: "" } whole ? whole with { Field = button } : refused.Faults[0];

    public string? FaultOf(string field) => Fault?.Field == field ? Fault.Message : null;

    /// <summary>The duties, by the names that the ward has for them.</summary>
    public IReadOnlyList<Choice> Duties { get; init; } = [];

    public static IReadOnlyList<Choice> DutiesBy(DutyNames names) =>
        [.. Domain.Staffing.Duties.All.Select(duty => new Choice(duty.ToString(), names.Of(duty), names.Purpose(duty)))];
}
