using Asahi.Policy.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>How often a password was hashed. In fewer rounds than in production, where one hash takes a third of a second; those are looked at where the built
/// program makes an account.</summary>
internal sealed class HashCount() : PasswordHasher<StaffMember>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }))
{
    private int _times;

    public int Times => _times;

    public override string HashPassword(StaffMember user, string password)
    {
        Interlocked.Increment(ref _times);

        return base.HashPassword(user, password);
    }

    public override PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _times);

        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
