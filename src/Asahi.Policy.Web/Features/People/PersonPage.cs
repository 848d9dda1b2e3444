using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Entry;

namespace Asahi.Policy.Web.Features.People;

/// <summary>One account, new or known.</summary>
public sealed record PersonPage(StaffFrame Frame, PersonLine? Known, PersonInput Input, IReadOnlyList<Choice> Sections) : IStaffPage
{
    public string? Fault { get; init; }

    public string? Done { get; init; }

    /// <summary>The one-time address, shown once to be handed over.</summary>
    public string? Invitation { get; init; }

    public string FaultField => Fault switch
    {
        null => "",
        _ when Fault.Contains("ログインID", StringComparison.Ordinal) => "login",
        _ when Fault.Contains("氏名", StringComparison.Ordinal) => "name",
        _ when Fault.Contains('課', StringComparison.Ordinal) => "section",
        _ => "duty",
    };

    public static IReadOnlyList<Choice> Duties { get; } = [.. Domain.Staffing.Duties.All.Select(duty => new Choice(duty.ToString(), duty.Name(), duty.Purpose()))];
}
