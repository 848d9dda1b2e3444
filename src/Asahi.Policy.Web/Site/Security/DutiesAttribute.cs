using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Authorization;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Which duties may enter; and where the address names a ward, only staff of that ward.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class DutiesAttribute(params Duty[] duties) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public IReadOnlyList<Duty> Duties => duties;

    /// <summary>And whoever acts for the mayor today.</summary>
    public bool OrDeputy { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
