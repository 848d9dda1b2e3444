using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.People;

/// <summary>What is asked before somebody's account is stopped or cleared: what it does, and to whom.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Person">Whose account.</param>
/// <param name="Deed">What is to be done.</param>
/// <param name="SignIns">How many sign-ins end at once.</param>
/// <param name="Scratches">How many forms with what was typed and not saved lie there.</param>
/// <param name="Left">The sections that have no chief afterwards.</param>
public sealed record AskPage(
    StaffFrame Frame,
    PersonLine Person,
    PersonDeed Deed,
    int SignIns,
    int Scratches,
    IReadOnlyList<string> Left) : IStaffPage;

/// <summary>What cannot be done by one press.</summary>
public enum PersonDeed
{
    Disable,
    Reset,
}
