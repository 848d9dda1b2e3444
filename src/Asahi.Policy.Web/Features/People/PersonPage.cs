using System.Globalization;
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

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The own account of who looks at it.</summary>
    public bool IsMe { get; init; }

    /// <summary>The one-time address, shown once to be handed over.</summary>
    public string? Invitation { get; init; }

    /// <summary>The sections that are ticked, as the boxes name them.</summary>
    public IReadOnlyCollection<string> Ticked => [.. Input.Sections.Select(id => id.ToString(CultureInfo.InvariantCulture))];

    /// <summary>What was refused, at its fields; what was refused as a whole at the button that asked for it.</summary>
    public static IReadOnlyList<Fault> FaultsIn(Refused refused, string button) =>
        [.. refused.Faults.Select(fault => fault.Field.Length == 0 ? fault with { Field = button } : fault)];

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>The duties, by the names that the ward has for them.</summary>
    public IReadOnlyList<Choice> Duties { get; init; } = [];

    public static IReadOnlyList<Choice> DutiesBy(DutyNames names) =>
        [.. Domain.Staffing.Duties.All.Select(duty => new Choice(duty.ToString(), names.Of(duty), names.Purpose(duty)))];
}
