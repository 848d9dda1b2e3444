using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Deputies;

/// <summary>Who may approve in place of the mayor, now and later, and who could.</summary>
public sealed record DeputiesPage(StaffFrame Frame, Actor Actor, IReadOnlyList<DeputyLine> Lines) : IStaffPage
{
    public DeputyInput? Input { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>One who may, might or could.</summary>
/// <param name="IsNow">Today is one of the days.</param>
/// <param name="IsOver">The last day has gone, or it was ended.</param>
public sealed record DeputyLine(Deputy Deputy, string Name, string Login, string GivenBy, bool IsNow, bool IsOver);
