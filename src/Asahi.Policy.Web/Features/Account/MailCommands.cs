using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>Whether somebody wants notices by mail: everybody says so alone.</summary>
public sealed class MailCommands(RecordWriter writer, StaffAccounts accounts, UserManager<StaffMember> people)
{
    public Task<Ending> WantAsync(Actor actor, Guid key, bool wanted, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet => await people.FindByIdAsync(actor.Id.ToString(CultureInfo.InvariantCulture)) is { } person
            ? await accounts.WantMailAsync(person, wanted, sheet)
            : Refused.NotFound,
        cancellation);
}
