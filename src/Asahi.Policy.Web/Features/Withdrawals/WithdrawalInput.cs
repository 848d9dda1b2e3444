namespace Asahi.Policy.Web.Features.Withdrawals;

/// <summary>What shall be withdrawn, as it was typed.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Part">What, as <see cref="Domain.Publishing.Withdrawing.WithdrawnPart"/> writes it.</param>
/// <param name="Reason">Why, for the public.</param>
public sealed record WithdrawalInput(Guid Key, string? Part, string? Reason)
{
    public const string ReasonField = "reason";
}
