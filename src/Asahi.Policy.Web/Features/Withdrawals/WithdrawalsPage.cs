using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Withdrawals;

/// <summary>What of a year is withdrawn, and what could be.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Actor">Who looks.</param>
/// <param name="Year">The year.</param>
/// <param name="Lines">What is withdrawn, newest first.</param>
/// <param name="Parts">What could be, in the order of the year. Empty: nothing is public.</param>
public sealed record WithdrawalsPage(
    StaffFrame Frame,
    Actor Actor,
    int Year,
    IReadOnlyList<WithdrawalLine> Lines,
    IReadOnlyList<WithdrawablePart> Parts) : IStaffPage
{
    /// <summary>What is asked about. Null: nothing yet.</summary>
    public WithdrawablePart? Asked { get; init; }

    public string Reason { get; init; } = "";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public bool MayWithdraw => Actor.Duty == Duty.GeneralAffairs;

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>One withdrawal.</summary>
/// <param name="Withdrawal">It.</param>
/// <param name="ByName">Who did it.</param>
public sealed record WithdrawalLine(Withdrawal Withdrawal, string ByName)
{
    public string What => Withdrawal.Part.Words(Withdrawal.Label);
}

/// <summary>What could be withdrawn.</summary>
/// <param name="Part">It.</param>
/// <param name="Label">What it is called.</param>
public sealed record WithdrawablePart(WithdrawnPart Part, string Label)
{
    /// <summary>The number of an item, as its address says it. Null: it is none.</summary>
    public string? Code { get; init; }

    /// <summary>What staff know it by, where that says more.</summary>
    public string? Title { get; init; }

    /// <summary>It is the edition that the public reads.</summary>
    public bool IsCurrent { get; init; }

    public string What => Part.Words(Label);
}
