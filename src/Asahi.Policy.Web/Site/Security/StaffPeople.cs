using Asahi.Policy.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Identity's accounts, without its lockout: that lets anybody shut out anybody, and writes to the
/// record for people who exist only. How often may be tried is the business of <see cref="Tries.SignInLimits"/>.</summary>
public sealed class StaffPeople(
    IUserStore<StaffMember> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<StaffMember> hasher,
    IEnumerable<IUserValidator<StaffMember>> people,
    IEnumerable<IPasswordValidator<StaffMember>> passwords,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<StaffMember>> log)
    : UserManager<StaffMember>(store, options, hasher, people, passwords, normalizer, errors, services, log)
{
    public override bool SupportsUserLockout => false;
}
