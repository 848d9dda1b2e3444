using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録の拒否。An account cannot be made or changed as asked; the message is meant for people, and nothing was changed.</summary>
/// <param name="field">どの欄のことか。Null: it is about what was asked as a whole.</param>
/// <param name="message">理由。</param>
public sealed class StaffRefusedException(StaffField? field, string message) : Exception(message)
{
    /// <summary>どの欄のことか。</summary>
    public StaffField? Field { get; } = field;

    /// <summary>Throws unless Identity has done as asked.</summary>
    /// <param name="result">Identity の答え。</param>
    /// <param name="field">頼んだことの欄。</param>
    /// <exception cref="StaffRefusedException">It has not.</exception>
    public static void Require(IdentityResult result, StaffField? field)
    {
        if (!result.Succeeded)
        {
            throw new StaffRefusedException(field, string.Join('、', result.Errors.Select(error => error.Description)));
        }
    }
}
