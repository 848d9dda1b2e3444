using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>What is wrong with a new password, before anything is done: so that it can be told with the faults of the other
/// fields.</summary>
internal static class PasswordFaults
{
    /// <param name="people">Whose rules.</param>
    /// <param name="person">Who is to have it; need not be in the record yet.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="field">The field.</param>
    /// <returns>All that is wrong, as one fault of the field; none when nothing is.</returns>
    public static async Task<IReadOnlyList<Fault>> OfAsync(
        UserManager<StaffMember> people,
        StaffMember person,
        string? password,
        string field)
    {
        var reasons = new List<string>();

        foreach (var rule in people.PasswordValidators)
        {
            reasons.AddRange((await rule.ValidateAsync(people, person, password ?? "")).Errors.Select(error => error.Description));
        }

        return reasons.Count == 0 ? [] : [new Fault(field, string.Join('。', reasons.Distinct()))];
    }
}
